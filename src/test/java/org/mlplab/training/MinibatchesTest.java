package org.mlplab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlplab.spec.document.Specs;

class MinibatchesTest {

    private static Minibatches minibatches(String sampling, int train, int batchSize, long seed) {
        return Minibatches.of(Specs.of("""
                {'dataset': {'name': 'digits', 'train': %d}, 'network': {'hiddenLayers': []}, 'seed': %d,
                 'training': {'sampling': '%s', 'batchSize': %d}}""".formatted(train, seed, sampling, batchSize)));
    }

    @Test
    void shuffledShowsEveryExampleOnceAnEpoch() {
        var minibatches = minibatches("SHUFFLED", 10, 4, 7);

        assertThat(minibatches.rows(0)).hasSize(4);
        assertThat(minibatches.rows(2)).hasSize(2);
        for (int epoch = 0; epoch < 3; epoch++) {
            int first = 3 * epoch;
            assertThat(IntStream.range(first, first + 3).flatMap(i -> Arrays.stream(minibatches.rows(i))))
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        }
        assertThat(minibatches.rows(0)).isNotEqualTo(minibatches.rows(3));
    }

    @Test
    void withReplacementDrawsEachExampleAlike() {
        var minibatches = minibatches("WITH_REPLACEMENT", 5, 1000, 7);
        int[] counts = new int[5];
        for (int i = 0; i < 20; i++) {
            Arrays.stream(minibatches.rows(i)).forEach(row -> counts[row]++);
        }

        // 20,000 draws: expected 4,000 each, standard deviation 57
        assertThat(Arrays.stream(counts)).allMatch(count -> count > 3700 && count < 4300);
    }

    @Test
    void anIterationDrawsTheSameWhateverWasDrawnBefore() {
        for (String sampling : new String[] {"SHUFFLED", "WITH_REPLACEMENT"}) {
            var fromTheStart = minibatches(sampling, 100, 30, 3);
            for (int i = 0; i < 9; i++) {
                fromTheStart.rows(i);
            }
            assertThat(minibatches(sampling, 100, 30, 3).rows(9)).isEqualTo(fromTheStart.rows(9));
            assertThat(minibatches(sampling, 100, 30, 4).rows(9)).isNotEqualTo(fromTheStart.rows(9));
        }
    }
}
