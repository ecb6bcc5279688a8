package org.mlplab.hostile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Changes JSON so that something is wrong with it, mostly. */
final class BrokenJson {

    private static final Pattern NUMBER = Pattern.compile("(?<=[:\\[,])-?\\d+(?:\\.\\d+)?(?:[eE]-?\\d+)?");

    private final Random random;
    private final JsonNodeFactory nodes = JsonNodeFactory.instance;

    BrokenJson(Random random) {
        this.random = random;
    }

    String of(JsonNode sound) {
        JsonNode broken = sound.deepCopy();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            change(broken);
        }
        String text = broken.toString();
        return switch (random.nextInt(11)) {
            case 10 -> "[".repeat(1 + random.nextInt(2_000)) + text;
            case 0 -> text.substring(0, random.nextInt(text.length() + 1));
            case 1 -> text + text;
            case 2 -> text.replaceFirst("\\{", "{\"seed\":1,\"seed\":2,");
            case 3 -> insert(text);
            case 4, 5 -> NUMBER.matcher(text).replaceFirst(OddValues.number(random));
            default -> text;
        };
    }

    private String insert(String text) {
        int at = random.nextInt(text.length() + 1);
        return text.substring(0, at) + (char) random.nextInt(0x3000) + text.substring(at);
    }

    private void change(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        if (containers.isEmpty()) {
            return;
        }
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        if (chosen instanceof ObjectNode object) {
            change(object);
        } else if (chosen instanceof ArrayNode array) {
            change(array);
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(each -> collect(each, containers));
        }
    }

    private void change(ObjectNode object) {
        List<String> names = List.copyOf(object.propertyNames());
        int what = random.nextInt(8);
        if (what == 0 || names.isEmpty()) {
            object.set(OddValues.text(random), odd());
        } else if (what == 1) {
            object.remove(names.get(random.nextInt(names.size())));
        } else if (what == 2) {
            String name = names.get(random.nextInt(names.size()));
            object.set(name.toUpperCase(Locale.ROOT), object.path(name));
        } else {
            object.set(names.get(random.nextInt(names.size())), odd());
        }
    }

    private void change(ArrayNode array) {
        if (array.isEmpty() || random.nextInt(3) == 0) {
            array.add(odd());
        } else if (random.nextInt(3) == 0) {
            JsonNode first = array.get(0);
            for (int i = random.nextInt(3_000); i > 0; i--) {
                array.add(first);
            }
        } else {
            array.set(random.nextInt(array.size()), odd());
        }
    }

    private JsonNode odd() {
        return switch (random.nextInt(9)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextLong());
            case 3 -> nodes.numberNode(-random.nextInt(5));
            case 4 -> nodes.numberNode(Math.scalb(random.nextDouble(), random.nextInt(2000) - 1000));
            case 5 -> nodes.arrayNode();
            case 6 -> nodes.objectNode();
            case 7 -> nested(1 + random.nextInt(300));
            default -> nodes.stringNode(OddValues.text(random));
        };
    }

    private JsonNode nested(int depth) {
        ArrayNode innermost = nodes.arrayNode();
        JsonNode outer = innermost;
        for (int i = 0; i < depth; i++) {
            outer = nodes.arrayNode().add(outer);
        }
        return outer;
    }
}
