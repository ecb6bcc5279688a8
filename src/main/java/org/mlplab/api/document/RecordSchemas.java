package org.mlplab.api.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.Default;
import org.mlplab.spec.reading.Defaults;
import org.springframework.stereotype.Component;

/**
 * Makes the schemas of records say what the records say: which properties are required and which may be null. A
 * component is required unless it has a default, says so itself, or is left out of JSON when it is null.
 */
@Component
class RecordSchemas implements ModelConverter {

    private static final String NULL = "null";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        if (schema == null) {
            return null;
        }
        Class<?> raw = ReflectedTypes.rawClass(type);
        Schema<?> model = ReflectedTypes.dereferenced(schema, context);
        if (raw.isRecord() && model != null && model.getProperties() != null) {
            complete(model, raw.getRecordComponents());
        }
        return schema;
    }

    private static void complete(Schema<?> model, RecordComponent[] components) {
        Map<String, Schema> properties = model.getProperties();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : components) {
            String name = component.getName();
            Schema<?> property = properties.get(name);
            if (property == null) {
                continue;
            }
            if (isRequired(component)) {
                required.add(name);
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && !isLeftOut(component)) {
                property = nullable(property);
                properties.put(name, property);
            }
            String defaultJson = Defaults.json(component);
            if (defaultJson != null) {
                setDefault(property, defaultJson);
            }
        }
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static boolean isRequired(RecordComponent component) {
        var schema = component.getAccessor().getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        boolean optional = component.isAnnotationPresent(Default.class)
                || (schema != null && schema.requiredMode() == RequiredMode.NOT_REQUIRED);
        return !optional && !isLeftOut(component);
    }

    private static boolean isLeftOut(RecordComponent component) {
        JsonInclude own = component.getAccessor().getAnnotation(JsonInclude.class);
        JsonInclude include = own == null ? component.getDeclaringRecord().getAnnotation(JsonInclude.class) : own;
        return include != null && include.value() == JsonInclude.Include.NON_NULL;
    }

    @SuppressWarnings("unchecked")
    private static void setDefault(Schema<?> property, String value) {
        try {
            ((Schema<Object>) property).setDefault(Json31.mapper().readTree(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no JSON: " + value, e);
        }
    }

    private static Schema<?> nullable(Schema<?> property) {
        if (property.get$ref() != null) {
            // A type beside $ref would have to hold as well, so that nothing could.
            return new Schema<>()
                    .description(property.getDescription())
                    .anyOf(List.of(new Schema<>().$ref(property.get$ref()), new Schema<>().types(Set.of(NULL))));
        }
        if (property.getTypes() != null && !property.getTypes().contains(NULL)) {
            Set<String> types = new LinkedHashSet<>(property.getTypes());
            types.add(NULL);
            property.setTypes(types);
        }
        return property;
    }
}
