package org.mlplab.api.document;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Gives every operation the errors that its shape brings along; what else can go wrong stands at the operation. An
 * operation's own answer of the same status stays.
 */
@Component
class ErrorResponses implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach((path, item) ->
                        item.readOperations().forEach(operation -> complete(operation, path.contains("{"))));
    }

    private static void complete(Operation operation, boolean names) {
        Map<String, ApiResponse> byStatus = new TreeMap<>(operation.getResponses());
        boolean hasBody = operation.getRequestBody() != null;
        // Parameters that an operation does not know are refused, too, so that each can answer 400.
        byStatus.putIfAbsent(
                "400", reference(hasBody ? SharedResponses.BAD_REQUEST : SharedResponses.INVALID_PARAMETER));
        byStatus.putIfAbsent("401", reference(SharedResponses.UNAUTHORIZED));
        byStatus.putIfAbsent("403", reference(SharedResponses.FORBIDDEN));
        if (names) {
            byStatus.putIfAbsent("404", reference(SharedResponses.NOT_FOUND));
        }
        byStatus.putIfAbsent("406", reference(SharedResponses.NOT_ACCEPTABLE));
        byStatus.putIfAbsent("429", reference(SharedResponses.TOO_MANY_REQUESTS));
        if (hasBody) {
            byStatus.putIfAbsent("408", reference(SharedResponses.LATE_BODY));
            byStatus.putIfAbsent("413", reference(SharedResponses.BODY_TOO_LARGE));
            byStatus.putIfAbsent("415", reference(SharedResponses.UNSUPPORTED_MEDIA_TYPE));
        }
        byStatus.putIfAbsent("500", reference(SharedResponses.UNEXPECTED));
        byStatus.putIfAbsent("503", reference(SharedResponses.BUSY));
        ApiResponses ordered = new ApiResponses();
        ordered.putAll(byStatus);
        operation.setResponses(ordered);
    }

    private static ApiResponse reference(String component) {
        return new ApiResponse().$ref("#/components/responses/" + component);
    }
}
