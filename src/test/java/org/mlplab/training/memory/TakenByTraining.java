package org.mlplab.training.memory;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.Checkpoint;
import org.mlplab.training.Trainer;
import org.mlplab.training.TrainingObserver;
import org.mlplab.training.result.EpochResult;

/**
 * Trains in a process of its own, whose heap has all of its pages from the start, and prints two numbers: the most by which the
 * process grew, and the most by which what lives on the heap grew while it held a checkpoint; in bytes.
 */
final class TakenByTraining {

    private static final String WARM_UP = """
            {'dataset': {'name': 'cifar10', 'train': 500, 'validation': 500, 'test': 500}, 'network': {'hiddenLayers': [{'units': 10}]},
             'training': {'epochs': 3, 'batchSize': 20, 'precision': '%s'}}""";

    private TakenByTraining() {}

    /** The spec, in JSON with single quotes; threads. */
    public static void main(String[] arguments) throws IOException {
        ExperimentSpec spec = Specs.of(arguments[0]);
        int threads = Integer.parseInt(arguments[1]);
        Dataset noise = noise(spec.dataset().train() + spec.dataset().validation());
        var heap = new LiveHeap();
        new Trainer().train(Specs.of(WARM_UP.formatted(spec.training().precision())), noise, threads, null, heap);
        Files.writeString(Path.of("/proc/self/clear_refs"), "5");
        long resident = status("VmRSS");
        heap.most = 0;
        long live = liveBytes();
        new Trainer().train(spec, noise, threads, null, heap);
        System.out.printf("taken: %d %d%n", status("VmHWM") - resident, heap.most - live);
        Reference.reachabilityFence(noise);
    }

    private static Dataset noise(int examples) {
        var random = new SplittableRandom(1);
        byte[] values = new byte[examples * 3072];
        random.nextBytes(values);
        byte[] labels = new byte[examples];
        for (int i = 0; i < examples; i++) {
            labels[i] = (byte) random.nextInt(10);
        }
        var all = new Examples(new InputShape(3, 32, 32), values, labels);
        List<String> classes = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        return new Dataset("cifar10", classes, all, all.window(0, 500), "");
    }

    static long status(String field) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith(field + ":"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElseThrow()
                    * 1024;
        }
    }

    private static long liveBytes() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** What lives while a checkpoint is held, after the second epoch. */
    private static final class LiveHeap implements TrainingObserver {

        private int epochs;
        private long most;

        @Override
        public void iterationEnded(long iteration) {
            // is of no interest
        }

        @Override
        public void epochEnded(EpochResult result) {
            epochs = result.epoch();
        }

        @Override
        public void resumable(boolean epochEnded, Supplier<Checkpoint> checkpoint) {
            if (epochEnded && epochs == 2) {
                Checkpoint held = checkpoint.get();
                most = Math.max(most, liveBytes());
                Reference.reachabilityFence(held);
            }
        }

        @Override
        public boolean stopRequested() {
            return false;
        }
    }
}
