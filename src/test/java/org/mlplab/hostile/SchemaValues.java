package org.mlplab.hostile;

import java.util.List;
import java.util.Random;
import org.mlplab.journey.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Values that are mostly as a schema of the OpenAPI document wants them; what it leaves open is drawn. */
final class SchemaValues {

    private static final int DEEPEST = 7;
    private static final List<String> NAMES =
            List.of("digits", "toy", "a", "report", "/training/batchSize", "/optimizer/learningRate", "/seed");

    private final Document document;
    private final Random random;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    SchemaValues(Document document, Random random) {
        this.document = document;
        this.random = random;
    }

    JsonNode value(JsonNode schema) {
        return value(schema, 0);
    }

    private JsonNode value(JsonNode reference, int depth) {
        JsonNode schema = document.resolve(reference);
        if (depth > DEEPEST) {
            return nodes.nullNode();
        }
        if (schema.has("const")) {
            return schema.path("const");
        }
        for (String alternatives : List.of("oneOf", "anyOf", "enum")) {
            JsonNode all = schema.path(alternatives);
            if (!all.isEmpty()) {
                JsonNode one = all.get(random.nextInt(all.size()));
                return alternatives.equals("enum") ? one : value(one, depth + 1);
            }
        }
        JsonNode example = schema.has("example")
                ? schema.path("example")
                : schema.path("examples").path(0);
        if (!example.isMissingNode() && random.nextInt(3) > 0) {
            return example;
        }
        if (schema.has("default") && random.nextBoolean()) {
            return schema.path("default");
        }
        return drawn(schema, depth);
    }

    private JsonNode drawn(JsonNode schema, int depth) {
        JsonNode types = schema.path("type");
        String type = types.isArray()
                ? types.get(random.nextInt(types.size())).asString()
                : types.asString(schema.has("properties") ? "object" : "any");
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> nodes.numberNode(Math.round(number(schema)));
            case "number" -> nodes.numberNode(number(schema));
            case "boolean" -> nodes.booleanNode(random.nextBoolean());
            case "null" -> nodes.nullNode();
            default ->
                nodes.stringNode(
                        schema.path("format").asString("").equals("date-time")
                                ? "2026-01-0" + (1 + random.nextInt(9)) + "T12:00:00Z"
                                : NAMES.get(random.nextInt(NAMES.size())));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = nodes.objectNode();
        List<String> required =
                schema.path("required").valueStream().map(JsonNode::asString).toList();
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || random.nextInt(3) == 0) {
                object.set(property.getKey(), value(property.getValue(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            for (int i = random.nextInt(3); i > 0; i--) {
                object.set(
                        NAMES.get(random.nextInt(NAMES.size())), value(schema.path("additionalProperties"), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = nodes.arrayNode();
        int least = schema.path("minItems").asInt(0);
        for (int i = least + random.nextInt(3); i > 0; i--) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private double number(JsonNode schema) {
        double least =
                schema.path("minimum").asDouble(schema.path("exclusiveMinimum").asDouble(-1000));
        double most =
                schema.path("maximum").asDouble(schema.path("exclusiveMaximum").asDouble(Math.max(least, 0) + 1000));
        return switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + Math.min(most - least, 20) * random.nextDouble();
        };
    }
}
