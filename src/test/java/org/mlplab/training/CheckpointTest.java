package org.mlplab.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.result.Evaluation;

/** A run that is stopped and resumed is, bit for bit, the run that was never stopped. */
class CheckpointTest {

    private static final String DATASET = "{'dataset': {'name': 'digits'}, ";
    private static final String NETWORK =
            "'network': {'hiddenLayers': [{'units': 20, 'dropoutRate': 0.3}, {'units': 15}]}, ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'training': {'epochs': 4}",
                "'optimizer': {'type': 'SGD', 'learningRate': 0.05}, 'training': {'epochs': 4, 'sampling': 'SHUFFLED'}",
                "'optimizer': {'type': 'SGD', 'learningRate': 0.05, 'momentum': 0.9},"
                        + " 'training': {'epochs': 4, 'sampling': 'WITH_REPLACEMENT'}",
                "'optimizer': {'type': 'NESTEROV', 'learningRate': 0.01}, 'training': {'epochs': 4}",
                "'optimizer': {'type': 'ADAMW'}, 'regularization': {'weightDecay': 0.01}, 'training': {'epochs': 4}",
                "'optimizer': {'type': 'RMSPROP'}, 'regularization': {'l2': 0.01},"
                        + " 'learningRateSchedule': {'type': 'EXPONENTIAL', 'decay': 0.9}, 'training': {'epochs': 4}",
                "'training': {'epochs': 40, 'selection': 'BEST_VALIDATION', 'earlyStopping': {'patience': 2}}",
            })
    void goesOnBitForBit(String rest) {
        ExperimentSpec spec = Specs.of(DATASET + NETWORK + rest + "}");
        var whole = new Recorder(Long.MAX_VALUE);
        var uninterrupted = (TrainingOutcome.Completed) train(spec, whole, null);
        List<EpochResult> epochs = new ArrayList<>();
        Checkpoint from = null;
        TrainingOutcome outcome = new TrainingOutcome.Stopped(null);
        int perEpoch = spec.iterationsPerEpoch();
        // In an epoch, at an epoch's end, again before anything was done, before an epoch's last minibatch, which is
        // smaller
        // than those that follow, and in the next epoch.
        for (long stop : new long[] {3, perEpoch, perEpoch, 2L * perEpoch - 1, 3L * perEpoch + 1, Long.MAX_VALUE}) {
            var part = new Recorder(stop);
            outcome = train(spec, part, from);
            epochs.addAll(part.epochs());
            if (outcome instanceof TrainingOutcome.Stopped stopped) {
                from = Checkpoint.of(
                        Objects.requireNonNull(stopped.checkpoint()).toBytes());
            }
        }

        var completed = (TrainingOutcome.Completed) outcome;
        assertThat(completed.parameters().values())
                .containsExactly(uninterrupted.parameters().values());
        assertThat(completed.reason()).isEqualTo(uninterrupted.reason());
        assertThat(Objects.requireNonNull(completed.test()).loss())
                .isEqualTo(Objects.requireNonNull(uninterrupted.test()).loss());
        assertThat(epochs).hasSameSizeAs(whole.epochs());
        for (int i = 0; i < epochs.size(); i++) {
            assertSame(epochs.get(i), whole.epochs().get(i));
        }
    }

    private static TrainingOutcome train(ExperimentSpec spec, Recorder observer, @Nullable Checkpoint from) {
        return new Trainer().train(spec, Stripes.DATASET, 2, from, observer);
    }

    private static void assertSame(EpochResult one, EpochResult other) {
        assertThat(one)
                .usingRecursiveComparison()
                .ignoringFields("seconds", "samplesPerSecond", "trainingSeconds", "validationSeconds")
                .isEqualTo(other);
    }

    @Test
    void isNotKeptInMemoryOnceTrainingHasResumedFromIt() {
        ExperimentSpec spec = Specs.of(DATASET + NETWORK + "'training': {'epochs': 1}}");
        AtomicReference<@Nullable Checkpoint> from = stoppedAt(5, spec);
        var checkpoint = new WeakReference<>(from.get());
        var observer = new Recollection(checkpoint);

        new Trainer().train(spec, Stripes.DATASET, 2, observer, () -> from.getAndSet(null));

        assertThat(observer.kept).containsExactly(false);
    }

    /** Looks when training begins whether there is still a checkpoint. */
    private record Recollection(WeakReference<Checkpoint> checkpoint, List<Boolean> kept) implements TrainingObserver {

        Recollection(WeakReference<Checkpoint> checkpoint) {
            this(checkpoint, new ArrayList<>());
        }

        @Override
        public void iterationsBegin() {
            System.gc();
            kept.add(checkpoint.get() != null);
        }

        @Override
        public void iterationEnded(long iteration) {
            // is of no interest
        }

        @Override
        public void epochEnded(EpochResult result) {
            // is of no interest
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }

    private static AtomicReference<@Nullable Checkpoint> stoppedAt(long iteration, ExperimentSpec spec) {
        return new AtomicReference<>(
                ((TrainingOutcome.Stopped) train(spec, new Recorder(iteration), null)).checkpoint());
    }

    @Test
    void isRefusedWhereAByteIsWrongOrMissing() {
        ExperimentSpec spec = Specs.of(DATASET + NETWORK + "'training': {'epochs': 4}}");
        var stopped = (TrainingOutcome.Stopped) train(spec, new Recorder(5), null);
        byte[] bytes = Objects.requireNonNull(stopped.checkpoint()).toBytes();
        byte[] shorter = java.util.Arrays.copyOf(bytes, bytes.length - 1);
        byte[] flipped = bytes.clone();
        flipped[bytes.length / 2] ^= 1;

        assertThat(Checkpoint.of(bytes).iteration()).isEqualTo(5);
        for (byte[] broken : List.of(shorter, flipped, new byte[0])) {
            assertThatThrownBy(() -> Checkpoint.of(broken)).isInstanceOf(BrokenCheckpointException.class);
        }
    }

    @Test
    void trainedParametersTestAgainToTheSameLoss() {
        ExperimentSpec spec = Specs.of(DATASET + NETWORK + "'training': {'epochs': 2}}");
        var completed = (TrainingOutcome.Completed) train(spec, new Recorder(Long.MAX_VALUE), null);

        NetworkParameters kept = NetworkParameters.of(completed.parameters().toBytes());
        Evaluation again = new Trainer().evaluate(spec, Stripes.DATASET, kept, 1);

        assertThat(again).usingRecursiveComparison().isEqualTo(completed.test());
    }
}
