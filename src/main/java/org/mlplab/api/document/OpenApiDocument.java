package org.mlplab.api.document;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beside the controllers: the service, and the errors that all of them share. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    private static final String DESCRIPTION = """
            Trains multi-layer perceptrons and keeps what they showed.

            1. `POST /experiments` with a spec: the example `small` trains within seconds.
            2. `GET /experiments/{id}` until `state` is SUCCEEDED, FAILED, CANCELLED or DIVERGED.
            3. `GET /experiments/{id}/metrics` for every epoch and the test result.
            4. `POST /studies` for many experiments over a search space, `GET /studies/{id}/report` for what they showed.

            Errors are problem details (RFC 9457, `application/problem+json`). Times are UTC (RFC 3339), durations are in
            seconds, accuracies are fractions from 0 to 1, losses are in nats.""";

    @Bean
    OpenAPI openApi() {
        Components components = new Components();
        ProblemSchemas.addTo(components);
        SharedResponses.addTo(components);
        return new OpenAPI()
                .info(new Info().title("MLP Lab").version("1").description(DESCRIPTION))
                // Relative: whatever name and port the document was read by are right for calls, too.
                .servers(List.of(new Server().url("/").description("This service")))
                .components(components);
    }
}
