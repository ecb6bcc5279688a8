package org.mlplab.spec;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads records from JSON and collects everything that is wrong, where Jackson stops at the first error.
 *
 * <p>Defaults are the {@code defaultValue} of a component's {@link Schema}, ranges are its Bean Validation
 * constraints: what the OpenAPI document says and what is done cannot differ.
 */
final class RecordReader {

    private static final String TYPE = "type";

    // In English wherever the service runs: the rules are part of the HTTP contract.
    private final Validator validator = Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.ENGLISH)
            .buildValidatorFactory()
            .getValidator();

    private final JsonMapper json;

    RecordReader(JsonMapper json) {
        this.json = json;
    }

    /** The record, or null if anything in it is wrong. */
    <T> @Nullable T read(JsonNode node, Class<T> type, List<Violation> violations) {
        return type.cast(read(node, type, null, "", violations));
    }

    private @Nullable Object read(
            JsonNode node, Type type, @Nullable JsonNode fallback, String at, List<Violation> violations) {
        if (type instanceof ParameterizedType container) {
            Type[] arguments = container.getActualTypeArguments();
            return container.getRawType() == Map.class
                    ? readMap(node, arguments[1], at, violations)
                    : readList(node, arguments[0], at, violations);
        }
        Class<?> raw = (Class<?>) type;
        if (raw == JsonNode.class) {
            return node;
        }
        if (raw.isSealed()) {
            return readSubtype(node, raw, fallback, at, violations);
        }
        if (raw.isRecord()) {
            return readRecord(node, raw, at, violations);
        }
        return Leaf.read(node, raw, at, violations);
    }

    private @Nullable Object readList(JsonNode node, Type element, String at, List<Violation> violations) {
        if (!node.isArray()) {
            violations.add(new Violation(at, plain(node), "must be an array"));
            return null;
        }
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(read(node.get(i), element, null, at + "/" + i, violations));
        }
        return elements.contains(null) ? null : elements;
    }

    private @Nullable Object readMap(JsonNode node, Type value, String at, List<Violation> violations) {
        if (!node.isObject()) {
            violations.add(new Violation(at, plain(node), "must be an object"));
            return null;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (var entry : node.properties()) {
            String pointer = at + "/" + escape(entry.getKey());
            values.put(entry.getKey(), read(entry.getValue(), value, null, pointer, violations));
        }
        return values.containsValue(null) ? null : values;
    }

    private @Nullable Object readSubtype(
            JsonNode node, Class<?> sealed, @Nullable JsonNode fallback, String at, List<Violation> violations) {
        if (!(node instanceof ObjectNode object)) {
            violations.add(new Violation(at, plain(node), "must be an object"));
            return null;
        }
        Map<String, Class<?>> subtypes = Arrays.stream(
                        sealed.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(
                        JsonSubTypes.Type::name, JsonSubTypes.Type::value, (a, b) -> a, LinkedHashMap::new));
        JsonNode name = object.hasNonNull(TYPE) ? object.get(TYPE) : fallback == null ? null : fallback.get(TYPE);
        if (name == null) {
            violations.add(new Violation(at + "/" + TYPE, null, "is required"));
            return null;
        }
        Class<?> subtype = name.isString() ? subtypes.get(name.asString()) : null;
        if (subtype == null) {
            violations.add(new Violation(
                    at + "/" + TYPE, plain(name), "must be one of " + String.join(", ", subtypes.keySet())));
            return null;
        }
        ObjectNode rest = object.deepCopy();
        rest.remove(TYPE);
        return readRecord(rest, subtype, at, violations);
    }

    private @Nullable Object readRecord(JsonNode node, Class<?> type, String at, List<Violation> violations) {
        if (!node.isObject()) {
            violations.add(new Violation(at, plain(node), "must be an object"));
            return null;
        }
        int before = violations.size();
        RecordComponent[] components = type.getRecordComponents();
        refuseUnknown(node, components, at, violations);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = readComponent(node, type, components[i], at, violations);
        }
        if (violations.size() > before) {
            return null;
        }
        Object made = construct(type, components, values);
        if (made instanceof CrossChecked checked) {
            checked.crossCheck().map(v -> below(at, v)).forEach(violations::add);
        }
        return violations.size() > before ? null : made;
    }

    private static void refuseUnknown(
            JsonNode node, RecordComponent[] components, String at, List<Violation> violations) {
        List<String> known =
                Arrays.stream(components).map(RecordComponent::getName).toList();
        for (var field : node.properties()) {
            if (!known.contains(field.getKey())) {
                violations.add(new Violation(
                        at + "/" + escape(field.getKey()),
                        plain(field.getValue()),
                        known.isEmpty()
                                ? "is unknown; no field is expected here"
                                : "is unknown; known here are " + String.join(", ", known)));
            }
        }
    }

    private @Nullable Object readComponent(
            JsonNode record, Class<?> owner, RecordComponent component, String at, List<Violation> violations) {
        String name = component.getName();
        String pointer = at + "/" + name;
        Schema schema = component.getAccessor().getAnnotation(Schema.class);
        JsonNode fallback = schema == null || schema.defaultValue().isEmpty() ? null : parse(schema.defaultValue());
        JsonNode node = record.hasNonNull(name) ? record.get(name) : fallback;
        if (node == null) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                violations.add(new Violation(pointer, null, "is required"));
            }
            return null;
        }
        int before = violations.size();
        Object value = read(node, component.getGenericType(), fallback, pointer, violations);
        if (violations.size() == before) {
            for (var broken : validator.validateValue(owner, name, value)) {
                violations.add(new Violation(
                        at + pointer(broken.getPropertyPath()), broken.getInvalidValue(), broken.getMessage()));
            }
        }
        return value;
    }

    private JsonNode parse(String text) {
        char first = text.charAt(0);
        boolean bare = Character.isUpperCase(first);
        return json.readTree(bare ? '"' + text + '"' : text);
    }

    private static Object construct(Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
        Class<?>[] parameters =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            var constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true); // a module need not publish the records of its own requests
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
        }
    }

    private static Violation below(String at, Violation violation) {
        return new Violation(at + violation.pointer(), violation.value(), violation.rule());
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** A JSON value as plain Java, to be shown in a violation. */
    static @Nullable Object plain(JsonNode node) {
        return node.isNull() ? null : node;
    }
}
