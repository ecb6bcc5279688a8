package org.mlplab.security;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.mlplab.security.key.ConfiguredKeys;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Tells the OpenAPI document of the keys, which gives Swagger UI its Authorize button. */
@Component
final class BearerScheme implements OpenApiCustomizer {

    private static final String NAME = "bearer";

    private final ConfiguredKeys keys;

    BearerScheme(ConfiguredKeys keys) {
        this.keys = keys;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        document.getComponents()
                .addSecuritySchemes(
                        NAME,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API key; needed where the service has keys configured"));
        document.addSecurityItem(new SecurityRequirement().addList(NAME));
        if (keys.isEmpty()) {
            document.addSecurityItem(new SecurityRequirement());
        }
    }
}
