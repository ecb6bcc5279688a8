package org.mlplab.training.trial;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.spec.NetworkSpec;
import org.mlplab.spec.TrainingSpec;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;
import org.mlplab.training.network.TrainableNetwork;

/** Trains a network for a moment on noise, to see how long an iteration takes. */
public record TrialTraining(LongSupplier nanoTime) {

    private static final int ITERATIONS = 5;
    // About a second of work for one core: a larger minibatch is measured in part and scaled.
    private static final double MOST_MULTIPLICATIONS = 5e10;
    // 80 MB, made in half a second.
    private static final long MOST_PARAMETERS = 20_000_000;

    /**
     * The spec itself or, where its network is too large to be made for a trial, with layers halved until it is not.
     */
    public static ExperimentSpec tried(ExperimentSpec spec, DatasetFacts facts) {
        NetworkSpec network = spec.network();
        while (network.parameterCount(facts.shape().inputs(), facts.classes()) > MOST_PARAMETERS
                && network.hiddenLayers().stream().anyMatch(layer -> layer.units() > 1)) {
            List<HiddenLayer> halved = network.hiddenLayers().stream()
                    .map(layer ->
                            new HiddenLayer(Math.max(1, layer.units() / 2), layer.activation(), layer.dropoutRate()))
                    .toList();
            network = new NetworkSpec(halved, network.weightInit());
        }
        return with(spec, network, spec.training());
    }

    /**
     * Seconds of one iteration, the median of a few.
     *
     * @param stop looked at between iterations
     * @return empty if it was stopped
     */
    public OptionalDouble secondsPerIteration(
            ExperimentSpec spec, DatasetFacts facts, int threads, BooleanSupplier stop) {
        ExperimentSpec part = part(spec, facts);
        OptionalDouble median = median(part, facts, threads, stop);
        return median.isEmpty()
                ? median
                : OptionalDouble.of(median.getAsDouble()
                        * spec.largestMinibatch()
                        / part.training().batchSize());
    }

    /** The most memory that {@link #secondsPerIteration} takes. */
    public static Memory memory(ExperimentSpec spec, DatasetFacts facts, int threads) {
        ExperimentSpec part = part(spec, facts);
        int inputs = facts.shape().inputs();
        long noise = (long) part.training().batchSize() * (inputs + 1);
        return MemoryNeed.own(part, inputs, facts.classes(), threads).plus(new Memory(noise, 0));
    }

    private static ExperimentSpec part(ExperimentSpec spec, DatasetFacts facts) {
        TrainingSpec training = spec.training();
        double each = 3.0 * spec.network().parameterCount(facts.shape().inputs(), facts.classes());
        int measured = (int) Math.max(1, Math.min(spec.largestMinibatch(), MOST_MULTIPLICATIONS / ITERATIONS / each));
        var part = new TrainingSpec(
                training.iterations(),
                training.epochs(),
                measured,
                training.sampling(),
                training.earlyStopping(),
                training.selection(),
                training.evaluateTest(),
                training.precision());
        return with(spec, spec.network(), part);
    }

    private OptionalDouble median(ExperimentSpec spec, DatasetFacts facts, int threads, BooleanSupplier stop) {
        Examples noise = noise(facts, spec.training().batchSize());
        int[] rows = IntStream.range(0, noise.size()).toArray();
        var preprocessing = AffinePreprocessing.of(spec.dataset().preprocessing(), noise);
        double[] seconds = new double[ITERATIONS];
        try (var network = new TrainableNetwork(spec, facts.classes(), noise, preprocessing, threads)) {
            network.step(iteration -> rows, 0, spec.learningRate(0));
            for (int i = 0; i < ITERATIONS; i++) {
                if (stop.getAsBoolean()) {
                    return OptionalDouble.empty();
                }
                long started = nanoTime.getAsLong();
                network.step(iteration -> rows, i + 1, spec.learningRate(0));
                seconds[i] = (nanoTime.getAsLong() - started) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return OptionalDouble.of(seconds[ITERATIONS / 2]);
    }

    private static Examples noise(DatasetFacts facts, int size) {
        var random = new Random(size);
        byte[] values = new byte[size * facts.shape().inputs()];
        random.nextBytes(values);
        byte[] labels = new byte[size];
        for (int i = 0; i < size; i++) {
            labels[i] = (byte) random.nextInt(facts.classes());
        }
        return new Examples(facts.shape(), values, labels);
    }

    private static ExperimentSpec with(ExperimentSpec spec, NetworkSpec network, TrainingSpec training) {
        return new ExperimentSpec(
                spec.name(),
                spec.tags(),
                spec.dataset(),
                network,
                spec.regularization(),
                spec.optimizer(),
                spec.learningRateSchedule(),
                training,
                spec.seed());
    }
}
