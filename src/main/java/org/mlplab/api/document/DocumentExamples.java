package org.mlplab.api.document;

import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Shows what answers look like. {@code examples/<name>.json} beside this class is the example of the schema of that
 * name, wherever it is answered; where there is no such schema, a component that operations may refer to.
 */
@Component
class DocumentExamples implements OpenApiCustomizer {

    private static final String FILES = "classpath:/org/mlplab/api/document/examples/*.json";

    private final Map<String, Object> examples = new TreeMap<>();

    DocumentExamples() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            try (InputStream content = file.getInputStream()) {
                // A tree, not a map: swagger-core would leave out what is null in a map.
                String name = String.valueOf(file.getFilename()).replace(".json", "");
                examples.put(name, Json31.mapper().readTree(content));
            }
        }
    }

    @Override
    public void customise(OpenAPI document) {
        Components components = document.getComponents();
        examples.forEach((name, example) -> {
            Schema<?> schema = components.getSchemas().get(name);
            if (schema == null) {
                components.addExamples(name, new Example().value(example));
            } else {
                show(schema, example);
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static void show(Schema<?> schema, Object example) {
        ((Schema<Object>) schema).setExamples(List.of(example));
    }
}
