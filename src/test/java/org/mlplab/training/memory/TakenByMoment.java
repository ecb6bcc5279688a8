package org.mlplab.training.memory;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.mlplab.dataset.AffinePreprocessing;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.prediction.Predictor;
import org.mlplab.training.trial.TrialTraining;

/**
 * Asks a network, or tries one out, in a process of its own, whose heap has all of its pages from the start, and prints by how much
 * the process grew; in bytes.
 */
final class TakenByMoment {

    private static final String SMALL =
            "{'dataset': {'name': 'cifar10'}, 'network': {'hiddenLayers': [{'units': 10}]}}";
    private static final DatasetFacts CIFAR10 =
            new DatasetFacts("cifar10", new InputShape(3, 32, 32), 10, 50000, 10000, new SplitSizes(49000, 1000, 1000));

    private TakenByMoment() {}

    /** {@code prediction} or {@code trial}; the spec, in JSON with single quotes; threads. */
    public static void main(String[] arguments) throws IOException {
        ExperimentSpec spec = Specs.of(arguments[1]);
        int threads = Integer.parseInt(arguments[2]);
        if (arguments[0].equals("trial")) {
            ExperimentSpec tried = TrialTraining.tried(spec, CIFAR10);
            measure(trial(Specs.of(SMALL), threads), trial(tried, threads));
        } else {
            measure(prediction(Specs.of(SMALL)), prediction(spec));
        }
    }

    private static void measure(Runnable warmUp, Runnable work) throws IOException {
        warmUp.run();
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        long resident = TakenByTraining.status("VmRSS");
        work.run();
        System.out.printf("taken: %d 0%n", TakenByTraining.status("VmHWM") - resident);
    }

    private static Runnable trial(ExperimentSpec spec, int threads) {
        var trial = new TrialTraining(System::nanoTime);
        return () ->
                trial.secondsPerIteration(spec, CIFAR10, threads, () -> false).orElseThrow();
    }

    private static Runnable prediction(ExperimentSpec spec) {
        byte[] values = new byte[1000 * 3072];
        new SplittableRandom(1).nextBytes(values);
        var examples = new Examples(CIFAR10.shape(), values, new byte[1000]);
        var preprocessing = AffinePreprocessing.of(spec.dataset().preprocessing(), examples);
        var parameters = new NetworkParameters(new float[(int) spec.network().parameterCount(3072, 10)]);
        return () -> {
            try (var predictor = new Predictor(spec, 10, preprocessing, parameters)) {
                predictor.predict(examples, (row, predicted, probabilities) -> {});
            }
            Reference.reachabilityFence(parameters);
        };
    }
}
