package org.mlplab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.result.Evaluation;
import org.mlplab.training.trial.IterationTimes;

/** An epoch's times are those of its iterations and its validation, whatever storing and listening take. */
class TrainingTimeTest {

    private static final long SECOND = 1_000_000_000L;
    private static final ExperimentSpec SPEC =
            Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []},"
                    + " 'training': {'epochs': 2, 'batchSize': 100, 'sampling': 'WITH_REPLACEMENT'}}");

    private final List<String> calls = new ArrayList<>();
    private final List<EpochResult> epochs = new ArrayList<>();
    private long now;

    /** Each look at the clock finds it a second later, so that whatever is timed takes a second. */
    private long tick() {
        now += SECOND;
        return now;
    }

    private TrainingOutcome train(long stopAfter, @Nullable Checkpoint from) {
        return new Trainer(new IterationTimes(), this::tick).train(SPEC, Stripes.DATASET, 1, from, new Slow(stopAfter));
    }

    @Test
    void countTrainingAndValidationAlone() {
        train(Long.MAX_VALUE, null);

        int iterations = SPEC.iterationsPerEpoch();
        assertThat(epochs).hasSize(2).allSatisfy(epoch -> {
            assertThat(epoch.trainingSeconds()).isEqualTo(iterations);
            assertThat(epoch.validationSeconds()).isEqualTo(1);
            assertThat(epoch.seconds()).isEqualTo(iterations + 1);
            assertThat(epoch.samplesPerSecond()).isEqualTo(100);
        });
        assertThat(calls.subList(0, 3)).containsExactly("untrained", "begin", "iteration 1");
        assertThat(calls).filteredOn("begin"::equals).hasSize(1);
    }

    @Test
    void goOnWhereAnEpochGoesOn() {
        var stopped = (TrainingOutcome.Stopped) train(3, null);
        calls.clear();
        train(
                Long.MAX_VALUE,
                Checkpoint.of(Objects.requireNonNull(stopped.checkpoint()).toBytes()));

        assertThat(epochs.get(0).trainingSeconds()).isEqualTo(SPEC.iterationsPerEpoch());
        assertThat(calls.subList(0, 2)).containsExactly("begin", "iteration 4");
    }

    /** Takes an hour to store or to answer anything. */
    private final class Slow implements TrainingObserver {

        private static final long HOUR = 3600 * SECOND;
        private final long stopAfter;
        private long iterations;

        Slow(long stopAfter) {
            this.stopAfter = stopAfter;
        }

        private void takeAnHour(String call) {
            now += HOUR;
            calls.add(call);
        }

        @Override
        public void trainingStarted(Evaluation untrained) {
            takeAnHour("untrained");
        }

        @Override
        public void iterationsBegin() {
            takeAnHour("begin");
        }

        @Override
        public void iterationEnded(long iteration) {
            iterations = iteration;
            takeAnHour("iteration " + iteration);
        }

        @Override
        public void resumable(boolean epochEnded, Supplier<Checkpoint> checkpoint) {
            takeAnHour("resumable");
        }

        @Override
        public void epochEnded(EpochResult result) {
            epochs.add(result);
            takeAnHour("epoch");
        }

        @Override
        public boolean stopRequested() {
            now += HOUR;
            return iterations >= stopAfter;
        }
    }
}
