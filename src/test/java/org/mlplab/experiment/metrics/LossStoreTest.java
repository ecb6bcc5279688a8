package org.mlplab.experiment.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Losses come back as they went in, in parts of a bounded size. */
class LossStoreTest {

    private static final int LONG_EPOCH = 2 * LossBlock.ITERATIONS + 100;

    private static LossStore store(EmptyDatabase kind) {
        EmptyDatabase.Steps database = kind.create().migrate("12");
        database.experiment(1, "RUNNING", 0, 0);
        return new LossStore(database.jdbc());
    }

    /** Of which each loss is the number of its iteration. */
    private static void save(LossStore store, int epoch, int first, int last) {
        double[] numbers =
                DoubleStream.iterate(first, i -> i + 1).limit(last - first + 1).toArray();
        store.save(1, epoch, last, new LossSeries(numbers, numbers));
    }

    private static List<Long> iterations(LossStore store, long after, long upTo) {
        return store.chunks(1, after, upTo)
                .flatMap(LossChunk::stream)
                .peek(loss -> assertThat(loss.trainingLoss()).isEqualTo(loss.iteration()))
                .map(IterationLoss::iteration)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void are_read_from_any_iteration_to_any_other(EmptyDatabase kind) {
        LossStore store = store(kind);
        save(store, 1, 1, LONG_EPOCH);
        save(store, 2, LONG_EPOCH + 1, 2 * LONG_EPOCH);
        save(store, 3, 2 * LONG_EPOCH + 1, 2 * LONG_EPOCH + 1);

        assertThat(store.count(1)).isEqualTo(2 * LONG_EPOCH + 1);
        assertThat(iterations(store, 0, 10L * LONG_EPOCH)).hasSize(2 * LONG_EPOCH + 1);
        assertThat(iterations(store, 0, 2)).containsExactly(1L, 2L);
        assertThat(iterations(store, LossBlock.ITERATIONS - 1, LossBlock.ITERATIONS + 1))
                .containsExactly((long) LossBlock.ITERATIONS, LossBlock.ITERATIONS + 1L);
        assertThat(store.chunk(1, LONG_EPOCH - 1, LONG_EPOCH + 1).stream().map(IterationLoss::epoch))
                .containsExactly(1, 2);
        assertThat(iterations(store, 2L * LONG_EPOCH + 1, 10L * LONG_EPOCH)).isEmpty();
        assertThat(store.chunk(1, 0, Long.MAX_VALUE).size()).isEqualTo(LossStore.CHUNK);
        assertThat(store.count(2)).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void of_epochs_that_are_dropped_go_with_them(EmptyDatabase kind) {
        LossStore store = store(kind);
        save(store, 1, 1, 5);
        save(store, 2, 6, 10);
        save(store, 3, 11, 12);
        store.deleteAfter(1, 1);
        assertThat(iterations(store, 0, 20)).containsExactly(1L, 2L, 3L, 4L, 5L);
        save(store, 2, 6, 7);
        assertThat(store.count(1)).isEqualTo(7);
    }

    @ParameterizedTest
    @EnumSource
    void keep_their_spikes_when_they_are_thinned(EmptyDatabase kind) {
        LossStore store = store(kind);
        double[] losses = new double[100_000];
        losses[12_345] = 700;
        losses[54_321] = -3;
        store.save(1, 1, losses.length, new LossSeries(losses, losses));

        List<IterationLoss> thinned = store.thinned(1, 0, losses.length, 20);
        assertThat(thinned)
                .hasSizeBetween(10, 20)
                .contains(new IterationLoss(12_346, 1, 700, 700), new IterationLoss(54_322, 1, -3, -3))
                .isSortedAccordingTo(java.util.Comparator.comparing(IterationLoss::iteration))
                .doesNotHaveDuplicates();
        assertThat(store.thinned(1, losses.length - 20L, losses.length, 20)).hasSize(20);
        assertThat(store.thinned(1, losses.length, losses.length, 20)).isEmpty();
    }
}
