package org.mlplab.report.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlplab.report.study.Sample;
import org.mlplab.study.Dimension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;

class GroupingTest {

    private static final Dimension INTERVAL = new Dimension(null, 0.0, 100.0, null, null, null);

    @Test
    void values_of_a_choice_are_groups_whatever_their_width() {
        assertThat(Grouping.of(
                        Sample.choice("[1, 2]"), List.of(IntNode.valueOf(1), LongNode.valueOf(1), IntNode.valueOf(2))))
                .isEqualTo(List.of("1", "1", "2"));
    }

    @Test
    void an_interval_of_nine_numbers_has_three_bins_of_three() {
        assertThat(Grouping.of(INTERVAL, numbers(9, 5, 1, 2, 3, 4, 6, 7, 8)))
                .isEqualTo(List.of(2, 1, 0, 0, 0, 1, 1, 2, 2));
    }

    @Test
    void equal_numbers_are_never_torn_apart() {
        List<?> groups = Grouping.of(INTERVAL, numbers(1, 1, 1, 1, 1, 2, 3, 4, 5));
        assertThat(groups.subList(0, 5)).isEqualTo(List.of(0, 0, 0, 0, 0));
    }

    @Test
    void there_are_no_more_than_eight_bins() {
        assertThat(Grouping.of(INTERVAL, numbers(IntStream.range(0, 1000).toArray())).stream()
                        .distinct())
                .hasSize(8);
    }

    private static List<JsonNode> numbers(int... numbers) {
        return IntStream.of(numbers)
                .mapToObj(i -> (JsonNode) DoubleNode.valueOf(i))
                .toList();
    }
}
