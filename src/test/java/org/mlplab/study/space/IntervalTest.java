package org.mlplab.study.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.DoubleNode;

class IntervalTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Interval rates = new Interval(1e-4, 1e-2, true, false, 3);

    @Test
    void a_grid_has_its_ends_and_equal_steps() {
        assertThat(new Interval(0, 1, false, false, 5).grid())
                .extracting(JsonNode::asDouble)
                .containsExactly(0.0, 0.25, 0.5, 0.75, 1.0);
    }

    @Test
    void a_logarithmic_grid_has_equal_factors_and_readable_numbers() {
        assertThat(rates.grid()).extracting(JsonNode::asDouble).containsExactly(1e-4, 1e-3, 1e-2);
    }

    @Test
    void a_grid_of_whole_numbers_has_all_of_them_or_so_many_points_once_each() {
        assertThat(new Interval(3, 6, false, true, null).grid())
                .extracting(JsonNode::asInt)
                .containsExactly(3, 4, 5, 6);
        assertThat(new Interval(1, 100, true, true, 3).grid())
                .extracting(JsonNode::asInt)
                .containsExactly(1, 10, 100);
        assertThat(new Interval(1, 3, false, true, 9).grid())
                .extracting(JsonNode::asInt)
                .containsExactly(1, 2, 3);
    }

    @Test
    void a_continuous_interval_without_points_has_no_grid_and_no_size() {
        Interval interval = new Interval(0, 1, false, false, null);
        assertThat(interval.grid()).isEmpty();
        assertThat(interval.size()).isEmpty();
        assertThat(new Interval(1, 10_000, false, true, null).size()).hasValue(10_000);
        assertThat(new Interval(0, 10_000, false, true, null).size()).isEmpty();
    }

    @Test
    void a_place_and_its_value_belong_to_each_other() {
        assertThat(rates.place(DoubleNode.valueOf(1e-3))).isCloseTo(0.5, within(1e-12));
        assertThat(rates.at(0.5).asDouble()).isCloseTo(1e-3, within(1e-15));
        assertThat(rates.at(-0.1).asDouble()).isEqualTo(1e-4);
        assertThat(rates.at(1.1).asDouble()).isEqualTo(1e-2);
    }

    @Test
    void logarithmic_draws_are_inside_and_half_of_them_below_the_geometric_mean() {
        assertThat(draws(rates))
                .allSatisfy(value -> assertThat(value.asDouble()).isBetween(1e-4, 1e-2));
        assertThat(draws(rates).filter(value -> value.asDouble() < 1e-3).count())
                .isBetween(4_800L, 5_200L);
    }

    @Test
    void draws_of_whole_numbers_cover_the_interval_evenly() {
        Map<Integer, Long> counts = counts(new Interval(-2, 2, false, true, null));
        assertThat(counts).containsOnlyKeys(-2, -1, 0, 1, 2);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(1_850L, 2_150L));
    }

    /** From 1/2 to 9/2: ln 3, ln 5/3, ln 7/5 and ln 9/7 of ln 9. */
    @Test
    void logarithmic_draws_of_whole_numbers_slight_neither_end() {
        Map<Integer, Long> counts = counts(new Interval(1, 4, true, true, null));
        assertThat(counts).containsOnlyKeys(1, 2, 3, 4);
        assertThat(counts.get(1)).isBetween(4_800L, 5_200L);
        assertThat(counts.get(4)).isBetween(1_030L, 1_260L);
    }

    @Test
    void values_are_equal_to_themselves_after_they_were_stored() {
        Stream.of(rates, new Interval(1, 9, false, true, null), new Interval(1, 1e12, true, true, null))
                .flatMap(interval -> Stream.concat(draws(interval).limit(100), Stream.of(interval.at(0.5))))
                .forEach(value -> assertThat(JSON.readTree(JSON.writeValueAsString(value)))
                        .isEqualTo(value));
    }

    private static Map<Integer, Long> counts(Interval interval) {
        return draws(interval)
                .map(JsonNode::asInt)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static Stream<JsonNode> draws(Interval interval) {
        SplittableRandom random = new SplittableRandom(1);
        return IntStream.range(0, 10_000).mapToObj(i -> interval.draw(random));
    }
}
