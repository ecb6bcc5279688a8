package org.mlplab.api.document;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/** What swagger-core's types and references stand for. */
final class ReflectedTypes {

    private static final String SCHEMAS = "#/components/schemas/";

    private ReflectedTypes() {}

    static Class<?> rawClass(AnnotatedType type) {
        return Json31.mapper().constructType(type.getType()).getRawClass();
    }

    static String reference(String schemaName) {
        return SCHEMAS + schemaName;
    }

    /** The schema itself where it is only referred to; null while it is still being made. */
    static @Nullable Schema<?> dereferenced(Schema<?> schema, ModelConverterContext context) {
        return schema.get$ref() == null
                ? schema
                : context.getDefinedModels().get(schema.get$ref().substring(SCHEMAS.length()));
    }
}
