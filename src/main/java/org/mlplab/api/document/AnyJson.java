package org.mlplab.api.document;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** A JSON value of any kind is just that, not an object with the getters of the class that holds it. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AnyJson implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (ReflectedTypes.rawClass(type) == JsonNode.class) {
            return new Schema<>();
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }
}
