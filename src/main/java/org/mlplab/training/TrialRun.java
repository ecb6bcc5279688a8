package org.mlplab.training;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.DatasetFacts;
import org.mlplab.spec.ExperimentSpec;
import org.springframework.stereotype.Component;

/** Measures how quickly this machine, as busy as it is, trains a network, by training it for a moment on noise. */
@Component
public class TrialRun {

    private static final int ITERATIONS = 5;
    // About a second of work for one core: a larger minibatch is measured in part and scaled.
    private static final double MOST_MULTIPLICATIONS = 5e10;

    /**
     * Seconds of one iteration, the median of a few.
     *
     * @param threads that train the network
     */
    public synchronized double secondsPerIteration(ExperimentSpec spec, DatasetFacts facts, int threads) {
        int inputs = facts.shape().inputs();
        int batchSize = spec.training().batchSize();
        double each = 3.0 * spec.network().parameterCount(inputs, facts.classes());
        int measured = (int) Math.max(1, Math.min(batchSize, MOST_MULTIPLICATIONS / ITERATIONS / each));
        return median(spec, noise(facts, measured), facts.classes(), threads) * batchSize / measured;
    }

    private static double median(ExperimentSpec spec, Examples noise, int classes, int threads) {
        int[] rows = IntStream.range(0, noise.size()).toArray();
        var preprocessing = AffinePreprocessing.of(spec.dataset().preprocessing(), noise);
        double[] seconds = new double[ITERATIONS];
        try (var network = new TrainableNetwork(spec, classes, noise, preprocessing, threads)) {
            network.step(rows, 0, spec.learningRate(0));
            for (int i = 0; i < ITERATIONS; i++) {
                long started = System.nanoTime();
                network.step(rows, i + 1, spec.learningRate(0));
                seconds[i] = (System.nanoTime() - started) / 1e9;
            }
        }
        Arrays.sort(seconds);
        return seconds[ITERATIONS / 2];
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
}
