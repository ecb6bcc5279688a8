package org.mlplab.study.request;

import java.util.List;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.Violation;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a study does with JSON pointers (RFC 6901) into a spec beyond what Jackson's own can. */
final class SpecPointers {

    private SpecPointers() {}

    /**
     * Puts a value in its place; objects on the way that are not there are made.
     *
     * @throws InvalidSpecException if the way leads through a value that holds nothing, or beyond the end of a list
     */
    static void put(ObjectNode root, String pointer, JsonNode value) {
        JsonNode at = root;
        JsonPointer rest = JsonPointer.compile(pointer);
        while (!rest.tail().matches()) {
            at = child(at, rest, pointer);
            rest = rest.tail();
        }
        if (at instanceof ObjectNode object) {
            object.set(rest.getMatchingProperty(), value);
        } else if (at instanceof ArrayNode array) {
            array.set(index(array, rest, pointer), value);
        } else {
            throw leadsNowhere(pointer);
        }
    }

    private static JsonNode child(JsonNode at, JsonPointer step, String pointer) {
        if (at instanceof ObjectNode object) {
            String name = step.getMatchingProperty();
            return object.hasNonNull(name) ? object.get(name) : object.putObject(name);
        }
        if (at instanceof ArrayNode array) {
            return array.get(index(array, step, pointer));
        }
        throw leadsNowhere(pointer);
    }

    private static int index(ArrayNode array, JsonPointer step, String pointer) {
        int index = step.getMatchingIndex();
        if (index < 0 || index >= array.size()) {
            throw leadsNowhere(pointer);
        }
        return index;
    }

    private static InvalidSpecException leadsNowhere(String pointer) {
        return new InvalidSpecException(
                "study", List.of(new Violation(pointer, null, "leads to nothing that the base holds")));
    }

    /** Whether it names a place within a document, by names that are not empty; Jackson lets more pass. */
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
