package org.mlplab.study.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

class SearchSpaceTest {

    private final SearchSpace space = space(
            new Choice(List.of(StringNode.valueOf("a"), StringNode.valueOf("b"))),
            new Choice(List.of(IntNode.valueOf(1), IntNode.valueOf(2), IntNode.valueOf(3))));

    @Test
    void the_axis_named_last_changes_fastest_in_the_grid() {
        assertThat(space.gridSize()).isEqualTo(6);
        assertThat(LongStream.range(0, 6).mapToObj(space::gridPoint))
                .extracting(SearchSpaceTest::text)
                .containsExactly("/0=a /1=1", "/0=a /1=2", "/0=a /1=3", "/0=b /1=1", "/0=b /1=2", "/0=b /1=3");
    }

    @Test
    void there_is_no_point_beyond_the_grid() {
        assertThatThrownBy(() -> space.gridPoint(6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void a_grid_too_great_to_count_still_has_its_first_points() {
        Axis[] axes = IntStream.range(0, 20)
                .mapToObj(i -> new Interval(0, 9_999, false, true, null))
                .toArray(Axis[]::new);
        SearchSpace vast = space(axes);
        assertThat(vast.gridSize()).isEqualTo(Long.MAX_VALUE);
        assertThat(text(vast.gridPoint(10_001))).endsWith("/17=0 /18=1 /19=1");
    }

    @Test
    void the_size_is_known_where_all_axes_can_be_listed() {
        assertThat(space.size()).hasValue(6);
        assertThat(space(new Interval(0, 1, false, false, 5)).size()).isEmpty();
        assertThat(space(new Interval(0, 1, false, false, null)).gridSize()).isZero();
    }

    @Test
    void draws_cover_the_space() {
        SplittableRandom random = new SplittableRandom(1);
        assertThat(IntStream.range(0, 200).mapToObj(i -> space.draw(random)).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.range(0, 6).mapToObj(space::gridPoint).toList());
    }

    private static SearchSpace space(Axis... axes) {
        Map<String, Axis> byPointer = new LinkedHashMap<>();
        for (int i = 0; i < axes.length; i++) {
            byPointer.put("/" + i, axes[i]);
        }
        return new SearchSpace(byPointer);
    }

    private static String text(Point point) {
        return point.values().entrySet().stream()
                .map(value -> value.getKey() + "=" + asText(value.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static String asText(JsonNode value) {
        return value.isString() ? value.asString() : value.toString();
    }
}
