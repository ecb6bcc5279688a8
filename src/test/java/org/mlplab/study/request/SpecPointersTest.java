package org.mlplab.study.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mlplab.spec.reading.InvalidSpecException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SpecPointersTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    private static JsonNode put(String root, String pointer, String value) {
        ObjectNode object = (ObjectNode) json(root);
        SpecPointers.put(object, pointer, json(value));
        return object;
    }

    @Test
    void puts_values_into_objects_and_lists_and_makes_the_objects_on_the_way() {
        assertThat(put("{'a': {'b': 1}}", "/a/b", "2")).isEqualTo(json("{'a': {'b': 2}}"));
        assertThat(put("{}", "/a/b/c", "[1]")).isEqualTo(json("{'a': {'b': {'c': [1]}}}"));
        assertThat(put("{'a': null}", "/a/b", "2")).isEqualTo(json("{'a': {'b': 2}}"));
        assertThat(put("{'a': [{'b': 1}, {'b': 2}]}", "/a/1/b", "3")).isEqualTo(json("{'a': [{'b': 1}, {'b': 3}]}"));
        assertThat(put("{'a': [1, 2]}", "/a/0", "{}")).isEqualTo(json("{'a': [{}, 2]}"));
        assertThat(put("{}", "/a~1b~0c", "1")).isEqualTo(json("{'a/b~c': 1}"));
    }

    @Test
    void refuses_places_that_nothing_holds() {
        for (String pointer : new String[] {"/a/2", "/a/-", "/a/01", "/a/x", "/b/c", "/a/0/c"}) {
            assertThatThrownBy(() -> put("{'a': [1, 2], 'b': 5}", pointer, "1"))
                    .as(pointer)
                    .isInstanceOfSatisfying(
                            InvalidSpecException.class,
                            e -> assertThat(e.violations().get(0).pointer()).isEqualTo(pointer));
        }
    }

    @Test
    void knows_pointers_and_which_of_them_overlap() {
        assertThat(SpecPointers.isPointer("/a/0/b~1c")).isTrue();
        for (String none : new String[] {"", "a", "/", "/a/", "/a~2", "/a//b"}) {
            assertThat(SpecPointers.isPointer(none)).as(none).isFalse();
        }
        assertThat(SpecPointers.overlap("/a", "/a/b")).isTrue();
        assertThat(SpecPointers.overlap("/a/b", "/a")).isTrue();
        assertThat(SpecPointers.overlap("/a", "/a")).isTrue();
        assertThat(SpecPointers.overlap("/a", "/ab")).isFalse();
    }
}
