package org.mlplab.api.document;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the OpenAPI document says of an operation in words.
 *
 * @param parameters by the parameter's name
 * @param responses by status
 */
record OperationText(
        String summary,
        @Nullable String description,
        @Nullable Map<String, String> parameters,
        @Nullable Map<String, String> responses) {

    /** @throws IllegalStateException if there is a text of what the operation does not have */
    void addTo(Operation operation) {
        operation.setSummary(summary);
        operation.setDescription(description);
        Objects.requireNonNullElse(parameters, Map.<String, String>of())
                .forEach((name, text) -> parameter(operation, name).setDescription(text));
        Objects.requireNonNullElse(responses, Map.<String, String>of())
                .forEach((status, text) -> response(operation, status).setDescription(text));
    }

    private static Parameter parameter(Operation operation, String name) {
        return Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of()).stream()
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no parameter %s".formatted(operation.getOperationId(), name)));
    }

    private static ApiResponse response(Operation operation, String status) {
        ApiResponse response = operation.getResponses().get(status);
        if (response == null) {
            throw new IllegalStateException("%s never answers %s".formatted(operation.getOperationId(), status));
        }
        return response;
    }
}
