package org.mlplab.benchmark.sweep;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.mlplab.benchmark.contender.Blocks;
import org.mlplab.benchmark.contender.Workload;
import org.mlplab.benchmark.whole.BareLoop;
import org.mlplab.training.engine.thread.WorkerThreads;

/**
 * Contender: the trials of a sweep over the hidden size, each a bare loop with a network and threads of its own, as the service makes
 * them. A block runs so many iterations of each trial; workers take the largest trial that is left.
 */
final class Trials {

    /** Workers that train at once. */
    static final String WORKERS = "benchmark.workers";

    /** Set to train one network of as many hidden units as all trials have together. */
    static final String FUSED = "benchmark.fused";

    /** Hidden units, the largest first. */
    static final List<Integer> UNITS = List.of(125, 100, 75, 50);

    private final Workload workload;
    private final int threadsOfEach;
    private final FloatBuffer examples;
    private final int workerCount = Integer.getInteger(WORKERS, 1);
    private final ExecutorService workers = Executors.newFixedThreadPool(workerCount);

    private Trials(Workload workload, int threadsOfEach) {
        this.workload = workload;
        this.threadsOfEach = threadsOfEach;
        this.examples = BareLoop.examples(workload.inputs());
    }

    private void run(int iterations) {
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>(
                Boolean.getBoolean(FUSED)
                        ? List.of(UNITS.stream().mapToInt(Integer::intValue).sum())
                        : UNITS);
        List<Future<?>> running = IntStream.range(0, workerCount)
                .<Future<?>>mapToObj(i -> workers.submit(() -> {
                    for (Integer units = waiting.poll(); units != null; units = waiting.poll()) {
                        train(units, iterations);
                    }
                }))
                .toList();
        for (Future<?> worker : running) {
            try {
                worker.get();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void train(int units, int iterations) {
        try (WorkerThreads threads = new WorkerThreads(threadsOfEach, "trial");
                BareLoop trial = new BareLoop(workload.withHidden(units), examples, threads)) {
            for (int i = 0; i < iterations; i++) {
                trial.iterate();
            }
        }
    }

    public static void main(String[] arguments) {
        Trials trials = new Trials(Workload.of(arguments), Workload.threads(arguments));
        Blocks.serveMany(trials::run);
        trials.workers.shutdown();
    }
}
