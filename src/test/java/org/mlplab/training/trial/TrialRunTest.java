package org.mlplab.training.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.memory.FreeMemory;
import org.mlplab.training.memory.Memory;

class TrialRunTest {

    private static final DatasetFacts FACTS =
            new DatasetFacts("digits", new InputShape(1, 8, 8), 10, 1497, 300, new SplitSizes(1197, 300, 300));

    private final IterationTimes times = new IterationTimes();
    private final RoomForOne memory = new RoomForOne();
    private final List<ExperimentSpec> tried = new ArrayList<>();
    private final TrialRun trialRun = new TrialRun(times, memory, this::trial);

    private static final class RoomForOne implements FreeMemory {

        private Memory free = new Memory(1 << 30, 1 << 30);

        @Override
        public Optional<Lease> take(Memory wanted) {
            if (!wanted.fitsIn(free)) {
                return Optional.empty();
            }
            free = free.minus(wanted);
            return Optional.of(() -> free = free.plus(wanted));
        }

        @Override
        public Memory room() {
            return free;
        }
    }

    private OptionalDouble trial(ExperimentSpec spec, DatasetFacts facts, int threads, BooleanSupplier stop) {
        tried.add(spec);
        return OptionalDouble.of(0.25);
    }

    private static ExperimentSpec spec(int units, String rest) {
        return Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': %d}]}%s}"
                .formatted(units, rest));
    }

    private static TrialShape shape(ExperimentSpec spec) {
        return TrialShape.of(spec, 64, 10, 2);
    }

    private double seconds(ExperimentSpec spec) {
        return trialRun.secondsPerIteration(spec, FACTS, 2);
    }

    @Test
    void triesAShapeOnce() {
        assertThat(seconds(spec(50, ""))).isEqualTo(0.25);
        assertThat(seconds(spec(50, ", 'name': 'other', 'seed': 7, 'optimizer': {'learningRate': 0.5}")))
                .isEqualTo(0.25);
        assertThat(tried).hasSize(1);

        seconds(spec(51, ""));
        seconds(spec(50, ", 'training': {'batchSize': 100}"));
        seconds(spec(50, ", 'optimizer': {'type': 'SGD'}"));
        seconds(spec(50, ", 'optimizer': {'type': 'SGD', 'momentum': 0.9}"));
        trialRun.secondsPerIteration(spec(50, ""), FACTS, 1);
        assertThat(tried).hasSize(6);
    }

    @Test
    void neverTriesWhileAnExperimentTrains() {
        times.note(shape(spec(50, "")), 0.5);
        times.note(shape(spec(5000, "")), 7);
        times.trainingBegins();

        assertThat(seconds(spec(50, ""))).isEqualTo(0.5);
        assertThat(seconds(spec(100, ""))).isEqualTo(1, Offset.offset(1e-12));
        assertThat(seconds(spec(5000, ", 'optimizer': {'type': 'SGD'}"))).isEqualTo(7);
        assertThat(tried).isEmpty();

        times.trainingEnds();
        assertThat(seconds(spec(100, ""))).isEqualTo(0.25);
    }

    @Test
    void tellsTheUsualSpeedWhereNothingIsKnown() {
        times.trainingBegins();

        assertThat(seconds(spec(100, "")))
                .isEqualTo(
                        shape(spec(100, "")).multiplications() / (2 * IterationTimes.USUAL_MULTIPLICATIONS_PER_SECOND));
        // 3 products of 200 examples with 64 × 100 + 100 × 10 weights
        assertThat(shape(spec(100, "")).multiplications()).isEqualTo(3.0 * 200 * 7400);
    }

    @Test
    void neverTriesWhatThereIsNotTheMemoryFor() {
        times.note(shape(spec(50, "")), 0.5);
        FreeMemory.Lease most =
                memory.take(new Memory(0, memory.room().offHeap() - (1 << 20))).orElseThrow();

        assertThat(seconds(spec(100, ""))).isEqualTo(1, Offset.offset(1e-12));
        assertThat(tried).isEmpty();

        most.close();
        assertThat(seconds(spec(100, ""))).isEqualTo(0.25);
        assertThat(memory.room()).isEqualTo(new Memory(1 << 30, 1 << 30));
    }

    @Test
    void aTrialOfALargeNetworkTakesMuchMemory() {
        ExperimentSpec vast = Specs.of(
                "{'dataset': {'name': 'digits'}, 'training': {'batchSize': 10000},"
                        + " 'network': {'hiddenLayers': [{'units': 8192}, {'units': 8192}, {'units': 8192}, {'units': 8192}]}}");

        Memory memory = TrialTraining.memory(TrialTraining.tried(vast, FACTS), FACTS, 2);

        assertThat(memory.offHeap()).isBetween(200L << 20, 400L << 20);
        assertThat(memory.heap()).isBetween(100L << 20, 300L << 20);
    }

    @Test
    void givesWayToAnExperimentThatBegins() {
        times.note(shape(spec(50, "")), 0.5);
        var interrupted = new TrialRun(times, memory, (spec, facts, threads, stop) -> {
            assertThat(stop.getAsBoolean()).isFalse();
            times.trainingBegins();
            assertThat(stop.getAsBoolean()).isTrue();
            return OptionalDouble.empty();
        });

        assertThat(interrupted.secondsPerIteration(spec(100, ""), FACTS, 2)).isEqualTo(1, Offset.offset(1e-12));
    }

    @Test
    @Timeout(30)
    void refusesMoreThanAFewAtOnce() throws Exception {
        var begun = new CountDownLatch(1);
        var mayEnd = new CountDownLatch(1);
        var slow = new TrialRun(times, memory, (spec, facts, threads, stop) -> {
            begun.countDown();
            awaitQuietly(mayEnd);
            return OptionalDouble.of(threads);
        });
        List<Thread> waiting = new ArrayList<>();
        List<CompletableFuture<Double>> answers = new ArrayList<>();
        for (int i = 0; i < TrialRun.PLACES; i++) {
            ExperimentSpec spec = spec(i + 1, "");
            var answer = new CompletableFuture<Double>();
            var thread = new Thread(() -> answer.complete(slow.secondsPerIteration(spec, FACTS, 2)));
            answers.add(answer);
            waiting.add(thread);
            thread.start();
        }
        begun.await();
        // One waits in its trial, the others for it.
        while (waiting.stream()
                        .filter(t -> t.getState() == Thread.State.BLOCKED)
                        .count()
                < TrialRun.PLACES - 1) {
            Thread.onSpinWait();
        }

        assertThatThrownBy(() -> slow.secondsPerIteration(spec(99, ""), FACTS, 2))
                .isInstanceOf(TrialRunsBusyException.class);
        mayEnd.countDown();
        for (CompletableFuture<Double> answer : answers) {
            assertThat(answer.get()).isEqualTo(2);
        }
        assertThat(slow.secondsPerIteration(spec(99, ""), FACTS, 2)).isEqualTo(2);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void forgetsWhatWasNotAskedForLately() {
        TrialShape asked = shape(spec(1, ""));
        times.note(asked, 1);
        times.note(shape(spec(2, "")), 2);
        for (int units = 3; units < IterationTimes.MOST_SHAPES + 2; units++) {
            assertThat(times.of(asked)).isPresent();
            times.note(shape(spec(units, "")), units);
        }

        assertThat(times.of(asked)).hasValue(1);
        assertThat(times.of(shape(spec(2, "")))).isEmpty();
    }

    @Test
    void aTrialTrainsAPartOfWhatIsLarge() {
        var ticks = new long[1];
        var trial = new TrialTraining(() -> ticks[0] += 1_000_000_000L);
        DatasetFacts cifar10 = new DatasetFacts(
                "cifar10", new InputShape(3, 32, 32), 10, 50_000, 10_000, new SplitSizes(49_000, 1, 1));
        ExperimentSpec wide = Specs.of("{'dataset': {'name': 'cifar10'}, 'training': {'batchSize': 65536},"
                + " 'network': {'hiddenLayers': [{'units': 250}]}}");
        ExperimentSpec vast = Specs.of("{'dataset': {'name': 'cifar10'}, 'network': {'hiddenLayers': [{'units': 8192},"
                + " {'units': 8192, 'dropoutRate': 0.5}]}}");

        // A second for 5e10 / 5 / (3 · 770,760) examples, of which an iteration has more: all that there are.
        assertThat(trial.secondsPerIteration(wide, cifar10, 2, () -> false)).hasValue(49_000.0 / 4_324);
        assertThat(trial.secondsPerIteration(wide, cifar10, 2, () -> true)).isEmpty();
        assertThat(TrialTraining.tried(wide, cifar10)).isEqualTo(wide);
        assertThat(TrialTraining.tried(vast, cifar10).network().hiddenLayers())
                .extracting(layer -> layer.units() + " " + layer.dropoutRate())
                .containsExactly("2048 0.0", "2048 0.5");
    }

    @Test
    void aTrialOfASmallDataSetTrainsAllOfIt() {
        var ticks = new long[1];
        var trial = new TrialTraining(() -> ticks[0] += 1_000_000_000L);
        ExperimentSpec few = Specs.of("{'dataset': {'name': 'digits', 'train': 30}, 'training': {'batchSize': 200},"
                + " 'network': {'hiddenLayers': [{'units': 5}]}}");

        assertThat(trial.secondsPerIteration(few, FACTS, 2, () -> false)).hasValue(1);
        assertThat(shape(few).batchSize()).isEqualTo(30);
    }
}
