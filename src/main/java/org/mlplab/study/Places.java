package org.mlplab.study;

import java.util.List;
import java.util.stream.Stream;
import org.mlplab.spec.InvalidSpecException;
import org.mlplab.spec.Violation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Places in a spec that JSON pointers (RFC 6901) name. */
final class Places {

    private Places() {}

    /**
     * Puts a value in its place; objects on the way that are not there are made.
     *
     * @throws InvalidSpecException if the way leads through a value that holds nothing, or beyond the end of a list
     */
    static void put(ObjectNode root, String pointer, JsonNode value) {
        List<String> names = names(pointer);
        JsonNode at = root;
        for (String name : names.subList(0, names.size() - 1)) {
            at = child(at, name, pointer);
        }
        String last = names.get(names.size() - 1);
        if (at instanceof ObjectNode object) {
            object.set(last, value);
        } else if (at instanceof ArrayNode array) {
            array.set(index(array, last, pointer), value);
        } else {
            throw leadsNowhere(pointer);
        }
    }

    private static JsonNode child(JsonNode at, String name, String pointer) {
        if (at instanceof ObjectNode object) {
            return object.hasNonNull(name) ? object.get(name) : object.putObject(name);
        }
        if (at instanceof ArrayNode array) {
            return array.get(index(array, name, pointer));
        }
        throw leadsNowhere(pointer);
    }

    private static int index(ArrayNode array, String name, String pointer) {
        if (!name.matches("0|[1-9][0-9]{0,8}") || Integer.parseInt(name) >= array.size()) {
            throw leadsNowhere(pointer);
        }
        return Integer.parseInt(name);
    }

    private static InvalidSpecException leadsNowhere(String pointer) {
        return new InvalidSpecException(
                "study", List.of(new Violation(pointer, null, "leads to nothing that the base holds")));
    }

    /** The names that a pointer consists of, unescaped. */
    static List<String> names(String pointer) {
        return Stream.of(pointer.substring(1).split("/", -1))
                .map(name -> name.replace("~1", "/").replace("~0", "~"))
                .toList();
    }

    /** A name as it stands in a pointer. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /** Whether it names a place within a document, by names that are not empty. */
    static boolean isPointer(String text) {
        return text.startsWith("/")
                && !text.endsWith("/")
                && !text.contains("//")
                && !text.replace("~0", "").replace("~1", "").contains("~");
    }

    /** Whether one pointer names the other's place or one within it. */
    static boolean overlap(String one, String other) {
        return (one + "/").startsWith(other + "/") || (other + "/").startsWith(one + "/");
    }
}
