package org.mlplab.api.document;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A sealed type is one of its subtypes, and each of them a plain object that names itself. By themselves the libraries
 * would let parent and child refer to each other, which describes no value at all.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SealedSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Class<?> raw = ReflectedTypes.rawClass(type);
        JsonSubTypes subtypes = raw.getAnnotation(JsonSubTypes.class);
        JsonTypeInfo info = raw.getAnnotation(JsonTypeInfo.class);
        if (!raw.isSealed() || subtypes == null || info == null) {
            return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        }
        String name = raw.getSimpleName();
        if (!context.getDefinedModels().containsKey(name)) {
            Schema<?> parent = parent(raw, info.property());
            // Defined before it is complete: a subtype may hold its parent.
            context.defineModel(name, parent, type, null);
            for (JsonSubTypes.Type subtype : subtypes.value()) {
                add(subtype, parent, context);
            }
        }
        return new Schema<>().$ref(ReflectedTypes.reference(name));
    }

    private static Schema<?> parent(Class<?> raw, String discriminator) {
        var documented = raw.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
        return new Schema<>()
                .description(documented == null ? null : documented.description())
                .discriminator(new Discriminator().propertyName(discriminator));
    }

    private static void add(JsonSubTypes.Type subtype, Schema<?> parent, ModelConverterContext context) {
        Schema<?> reference = context.resolve(new AnnotatedType(subtype.value()).resolveAsRef(true));
        Schema<?> model = ReflectedTypes.dereferenced(reference, context);
        if (model == null) {
            throw new IllegalStateException("no schema of " + subtype.value());
        }
        String discriminator = parent.getDiscriminator().getPropertyName();
        Map<String, Schema> properties = new LinkedHashMap<>();
        properties.put(discriminator, constant(subtype.name()));
        if (model.getProperties() != null) {
            model.getProperties().forEach(properties::putIfAbsent);
        }
        model.setTypes(Set.of("object"));
        model.setProperties(properties);
        List<String> required = new ArrayList<>(List.of(discriminator));
        if (model.getRequired() != null) {
            model.getRequired().stream()
                    .filter(each -> !required.contains(each))
                    .forEach(required::add);
        }
        model.setRequired(required);
        parent.addOneOfItem(new Schema<>().$ref(reference.get$ref()));
        parent.getDiscriminator().mapping(subtype.name(), reference.get$ref());
    }

    private static Schema<?> constant(String name) {
        Schema<Object> schema = new Schema<>();
        schema.setTypes(Set.of("string"));
        schema.setConst(name);
        schema.setDescription("Says which one it is");
        return schema;
    }
}
