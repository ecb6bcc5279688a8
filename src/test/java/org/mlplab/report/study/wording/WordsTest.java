package org.mlplab.report.study.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlplab.report.study.Sample;
import org.mlplab.study.Pruning;

class WordsTest {

    @Test
    void values_are_told_in_few_words() {
        assertThat(label("0.001")).isEqualTo("0.001");
        assertThat(label("3.1622776601683795E-4")).isEqualTo("0.0003162");
        assertThat(label("0.00001")).isEqualTo("1e-5");
        assertThat(label("1024")).isEqualTo("1024");
        assertThat(label("[{'units': 250}, {'units': 250, 'activation': 'RELU'}]"))
                .isEqualTo("250-250");
        assertThat(label("[]")).isEqualTo("none");
        assertThat(label("null")).isEqualTo("none");
        assertThat(label("true")).isEqualTo("true");
        assertThat(label("{'type': 'HE', 'standardDeviation': null}")).isEqualTo("HE");
        assertThat(label("{'type': 'NORMAL', 'standardDeviation': 0.001}")).isEqualTo("NORMAL(0.001)");
        assertThat(label("'" + "x".repeat(50) + "'")).hasSize(40).endsWith("…");
    }

    @Test
    void values_that_would_have_the_same_words_are_told_as_json() {
        assertThat(ValueLabels.distinct(Sample.values("[[{'units': 5, 'a': 1}], [{'units': 5, 'a': 2}]]")))
                .containsExactly("[{\"units\":5,\"a\":1}]", "[{\"units\":5,\"a\":2}]");
    }

    @Test
    void axes_have_short_names_where_those_differ() {
        assertThat(AxisNames.of(List.of("/optimizer/learningRate", "/network/hiddenLayers/0/units"))
                        .values())
                .containsExactly("learningRate", "units, layer 1");
        assertThat(AxisNames.of(List.of("/optimizer/type", "/network/weightInit/type"))
                        .values())
                .containsExactly("optimizer type", "weightInit type");
        assertThat(AxisNames.of(List.of("/a/rate", "/b/rate")).values()).containsExactly("/a/rate", "/b/rate");
    }

    @Test
    void numbers_are_as_long_as_people_read_them() {
        assertThat(Numbers.significant(12_345_678)).isEqualTo("1.235e7");
        assertThat(Numbers.significant(100)).isEqualTo("100");
        assertThat(Numbers.significant(-0.25)).isEqualTo("-0.25");
        assertThat(Numbers.duration(12.54)).isEqualTo("12.5 s");
        assertThat(Numbers.duration(63)).isEqualTo("1 min 3 s");
        assertThat(Numbers.duration(3900)).isEqualTo("1 h 5 min");
        assertThat(Numbers.count(1, "epoch")).isEqualTo("1 epoch");
        assertThat(Numbers.count(2000, "epoch")).isEqualTo("2,000 epochs");
    }

    @Test
    void a_pruned_trial_says_where_and_against_whom_it_lost() {
        assertThat(Sentences.pruning(new Pruning(1, 3, 0.312, 7, 9, List.of(3, 5, 8))))
                .isEqualTo("rung 1, epoch 3: 0.3120, rank 7 of 9, lost to 3, 5, 8");
        assertThat(Sentences.pruning(new Pruning(
                        0, 1, 0.3, 30, 30, IntStream.range(0, 12).boxed().toList())))
                .endsWith("lost to 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 and 2 more");
    }

    private static String label(String json) {
        return ValueLabels.of(Sample.json(json));
    }
}
