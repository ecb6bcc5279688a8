package org.mlplab.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says beside the controllers: the service, and the errors that all of them share. */
@Configuration(proxyBeanMethods = false)
class OpenApiDocument {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("MLP Lab").version("1").description("""
                        Trains multi-layer perceptrons and keeps what they showed. Post an experiment's spec, watch its \
                        epochs, read its test accuracy. Errors are problem details (RFC 9457)."""))
                .components(new Components()
                        .addSchemas("Problem", problem())
                        .addSchemas("InvalidSpecProblem", invalidSpec())
                        .addResponses("BadRequest", response("The request cannot be read", "Problem"))
                        .addResponses("NotFound", response("There is nothing at this address", "Problem"))
                        .addResponses("IllegalTransition", response("The experiment's state forbids this", "Problem"))
                        .addResponses("NotHere", response("The data are not on this machine yet", "Problem"))
                        .addResponses(
                                "InvalidSpec",
                                response(
                                        "The spec cannot be accepted; all that is wrong with it", "InvalidSpecProblem"))
                        .addResponses(
                                "QueueFull",
                                response("As many experiments wait as may; try again later", "Problem")
                                        .addHeaderObject(
                                                "Retry-After",
                                                new Header()
                                                        .description("Seconds to wait")
                                                        .schema(new IntegerSchema()))));
    }

    private static ApiResponse response(String description, String schema) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType(
                                "application/problem+json",
                                new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema))));
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .description("What went wrong (RFC 9457)")
                .addProperty("type", new StringSchema().description("about:blank: the status tells the kind"))
                .addProperty("title", new StringSchema().description("The kind of problem, in words"))
                .addProperty("status", new IntegerSchema().description("HTTP status"))
                .addProperty("detail", new StringSchema().description("What went wrong this time, and what to do"))
                .addProperty("instance", new StringSchema().description("The address that was asked for"));
    }

    private static Schema<?> invalidSpec() {
        return problem()
                .description("Everything that is wrong with a spec")
                .addProperty(
                        "errors",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty(
                                                "pointer",
                                                new StringSchema()
                                                        .description("JSON pointer to the value")
                                                        .example("/optimizer/learningRate"))
                                        .addProperty("value", new Schema<>().description("The value as it was sent"))
                                        .addProperty(
                                                "rule",
                                                new StringSchema()
                                                        .description("What must hold")
                                                        .example("must be greater than 0"))));
    }
}
