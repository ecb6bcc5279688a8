package org.mlplab.api.document;

import com.fasterxml.jackson.core.type.TypeReference;
import io.swagger.v3.core.util.Yaml31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Says in words what operations do. {@code operations/<tag>.yaml} beside this class has the texts, by operation id. There
 * is no document without a text for each operation, nor with a text for none.
 */
@Component
class OperationTexts implements OpenApiCustomizer {

    private static final String FILES = "classpath:/org/mlplab/api/document/operations/*.yaml";

    private final Map<String, OperationText> texts = new TreeMap<>();

    OperationTexts() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            try (InputStream content = file.getInputStream()) {
                texts.putAll(Yaml31.mapper().readValue(content, new TypeReference<Map<String, OperationText>>() {}));
            }
        }
    }

    @Override
    public void customise(OpenAPI document) {
        Set<String> left = new TreeSet<>(texts.keySet());
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    text(operation).addTo(operation);
                    left.remove(operation.getOperationId());
                });
        if (!left.isEmpty()) {
            throw new IllegalStateException("there are no operations " + left + ", but texts of them");
        }
    }

    private OperationText text(Operation operation) {
        OperationText text = texts.get(operation.getOperationId());
        if (text == null) {
            throw new IllegalStateException("operation " + operation.getOperationId() + " has no text");
        }
        return text;
    }
}
