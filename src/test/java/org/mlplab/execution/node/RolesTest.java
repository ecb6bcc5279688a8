package org.mlplab.execution.node;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mlplab.execution.Role;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.WorkerProperties.Capacity;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a node does by its settings. */
class RolesTest {

    private static WorkerProperties properties(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(new HashMap<>(settings)))
                .bindOrCreate("mlplab", WorkerProperties.class);
    }

    @Test
    void does_all_unless_told_otherwise() {
        assertThat(properties(Map.of()).roles()).containsExactlyInAnyOrder(Role.API, Role.WORKER);
        assertThat(properties(Map.of()).on(8)).isEqualTo(new Capacity(8, 2));
    }

    @Test
    void one_that_takes_no_work_has_no_workers() {
        WorkerProperties api = properties(Map.of("mlplab.roles", "api", "mlplab.workers", "3"));

        assertThat(api.takesWork()).isFalse();
        assertThat(api.on(8).workers()).isZero();
        assertThat(properties(Map.of("mlplab.workers", "0")).takesWork()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "worker, /experiments, 404",
        "worker, /, 404",
        "worker, /actuators, 404",
        "worker, /actuator/health, 200",
        "worker, /actuator/prometheus, 200",
        "api, /experiments, 200",
        "'api,worker', /experiments, 200"
    })
    void without_the_role_api_it_answers_how_it_is_and_nothing_else(String roles, String path, int status)
            throws ServletException, IOException {
        var filter = new WorkerNodeFilter(properties(Map.of("mlplab.roles", roles)));
        var request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();

        filter.doFilter(request, response, chain);

        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(chain.getRequest() != null).isEqualTo(status == 200);
    }
}
