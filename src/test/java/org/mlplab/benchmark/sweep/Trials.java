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
 * Contender: the trials of a sweep over the hidden size, by as many workers as leave each so many threads of two. A block runs so
 * many iterations of each trial; workers take the largest trial that is left.
 */
final class Trials {

    static final int CORES = 2;

    /** Hidden units, the largest first. */
    static final List<Integer> UNITS = List.of(125, 100, 75, 50);

    private final List<BareLoop> trials;
    private final ExecutorService workers;
    private final int workerCount;

    private Trials(Workload workload, int threads) {
        FloatBuffer examples = BareLoop.examples(workload.inputs());
        this.trials = UNITS.stream()
                .map(units -> new BareLoop(workload.withHidden(units), examples, new WorkerThreads(threads, "trial")))
                .toList();
        this.workerCount = CORES / threads;
        this.workers = Executors.newFixedThreadPool(workerCount);
    }

    private void run(int iterations) {
        Queue<BareLoop> waiting = new ConcurrentLinkedQueue<>(trials);
        List<Future<?>> running = IntStream.range(0, workerCount)
                .<Future<?>>mapToObj(i -> workers.submit(() -> {
                    for (BareLoop trial = waiting.poll(); trial != null; trial = waiting.poll()) {
                        for (int j = 0; j < iterations; j++) {
                            trial.iterate();
                        }
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

    public static void main(String[] arguments) {
        Trials trials = new Trials(Workload.of(arguments), Workload.threads(arguments));
        Blocks.serveMany(trials::run);
        trials.workers.shutdown();
    }
}
