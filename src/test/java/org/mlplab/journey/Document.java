package org.mlplab.journey;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** The service's OpenAPI document, as a client that knows OpenAPI and JSON Schema reads it. */
public record Document(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    static Document of(Api api) {
        return new Document(api.get("/v3/api-docs").expect(200).json());
    }

    /** Operations by method and path, such as {@code post /experiments}. */
    public Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        for (var path : root.path("paths").properties()) {
            for (var operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.put(operation.getKey() + " " + path.getKey(), operation.getValue());
                }
            }
        }
        return operations;
    }

    public JsonNode operation(String methodAndPath) {
        return operations().getOrDefault(methodAndPath, MissingNode.getInstance());
    }

    JsonNode schema(String name) {
        return root.path("components").path("schemas").path(name);
    }

    /** What a node with a reference refers to; missing where that leads nowhere. */
    public JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? root.at(node.path("$ref").asString().substring(1)) : node;
    }

    /** Calls with the place and the node of everything below a node that is an object. */
    static void walk(String place, JsonNode node, BiConsumer<String, JsonNode> visitor) {
        if (node.isObject()) {
            visitor.accept(place, node);
        }
        for (var field : node.properties()) {
            walk(place + "/" + field.getKey(), field.getValue(), visitor);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(place + "/" + i, node.get(i), visitor);
        }
    }

    /** Places and schemas of all properties that the paths lead to. */
    Map<String, JsonNode> reachableProperties() {
        return reachableProperties(root.path("paths"));
    }

    Map<String, JsonNode> reachableProperties(JsonNode start) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        List<JsonNode> open = new ArrayList<>(List.of(start));
        while (!open.isEmpty()) {
            walk("", open.remove(0), (place, node) -> {
                if (node.has("$ref") && seen.add(node.path("$ref").asString())) {
                    open.add(resolve(node));
                }
                if (node.path("properties").isObject() && !place.contains("/example")) {
                    String owner =
                            seen.isEmpty() ? "" : node.path("description").asString("");
                    for (var property : node.path("properties").properties()) {
                        properties.put(owner + " " + place + "." + property.getKey(), property.getValue());
                    }
                }
            });
        }
        return properties;
    }

    /** Everything in which a value differs from a schema of this document; a property it does not name is one thing. */
    List<Error> violations(String schemaName, JsonNode value) {
        return validator(schemaName).validate(value);
    }

    /** A schema of this document, which refuses properties that it does not name. */
    public Schema validator(String schemaName) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$ref", "#/components/schemas/" + schemaName);
        ObjectNode components = (ObjectNode) root.path("components").deepCopy();
        for (JsonNode each : components.path("schemas")) {
            if (each.path("properties").isObject()) {
                ((ObjectNode) each).put("additionalProperties", false);
            }
        }
        schema.set("components", components);
        return SchemaRegistry.withDefaultDialect(Dialects.getDraft202012()).getSchema(schema);
    }

    /** Names of the schemas that a schema is one of. */
    Stream<String> alternatives(String schemaName) {
        return schema(schemaName)
                .path("discriminator")
                .path("mapping")
                .propertyStream()
                .map(Map.Entry::getKey);
    }
}
