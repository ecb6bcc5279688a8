package org.mlplab.spec.reading;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads records from JSON and collects everything that is wrong, where Jackson stops at the first error.
 *
 * <p>Defaults are a component's {@link Default}, ranges are its Bean Validation constraints: what the OpenAPI document
 * says and what is done cannot differ.
 */
public final class RecordReader {

    private static final String TYPE = "type";

    private final JsonMapper json;
    private final @Nullable Constraints constraints;

    private RecordReader(JsonMapper json, @Nullable Constraints constraints) {
        this.json = json;
        this.constraints = constraints;
    }

    /** For what clients send. */
    public static RecordReader ofRequests(JsonMapper json) {
        return new RecordReader(json, new Constraints());
    }

    /** For what was accepted once: it stays readable when ranges become narrower. */
    public static RecordReader ofStored(JsonMapper json) {
        return new RecordReader(json, null);
    }

    /** The record, or null if anything in it is wrong. */
    public <T> @Nullable T read(JsonNode node, Class<T> type, List<Violation> violations) {
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
            StorableText.check(node, at, violations);
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
            String pointer = at + "/" + Violation.pointerToken(entry.getKey());
            StorableText.checkName(entry.getKey(), pointer, violations);
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
        if (constraints != null && made instanceof CrossChecked checked) {
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
                        at + "/" + Violation.pointerToken(field.getKey()),
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
        String text = Defaults.json(component);
        JsonNode fallback = text == null ? null : json.readTree(text);
        JsonNode node = record.hasNonNull(name) ? record.get(name) : fallback;
        if (node == null) {
            if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                violations.add(new Violation(pointer, null, "is required"));
            }
            return null;
        }
        int before = violations.size();
        Object value = read(node, component.getGenericType(), fallback, pointer, violations);
        if (constraints != null && violations.size() == before) {
            constraints.check(owner, name, value, at, violations);
        }
        return value;
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

    /** A JSON value as plain Java, to be shown in a violation. */
    public static @Nullable Object plain(JsonNode node) {
        return node.isNull() ? null : node;
    }
}
