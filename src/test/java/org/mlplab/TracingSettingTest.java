package org.mlplab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class TracingSettingTest {

    private static StandardEnvironment with(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addLast(new MapPropertySource("settings", settings));
        new Tracing().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }

    @Test
    void without_an_endpoint_all_of_it_is_left_out_and_what_others_leave_out_as_well() throws ClassNotFoundException {
        StandardEnvironment environment = with(Map.of("spring.autoconfigure.exclude", "com.example.Other"));

        String[] excluded = environment.getProperty("spring.autoconfigure.exclude", String[].class, new String[0]);
        assertThat(excluded).hasSizeGreaterThan(8).contains("com.example.Other");
        for (String each : excluded) {
            // Boot takes no offence at a name that is no longer there
            if (!each.equals("com.example.Other")) {
                assertThat(Class.forName(each, false, getClass().getClassLoader()))
                        .isNotNull();
            }
        }
    }

    @Test
    void with_one_nothing_is() {
        StandardEnvironment environment = with(Map.of("mlplab.tracing.endpoint", "http://localhost:4318/v1/traces"));

        assertThat(environment.getProperty("spring.autoconfigure.exclude")).isNull();
        assertThat(environment.getProperty("management.opentelemetry.tracing.export.otlp.endpoint"))
                .isEqualTo("http://localhost:4318/v1/traces");
    }
}
