package org.mlplab.benchmark.step;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.mlplab.benchmark.contender.Blocks;
import org.mlplab.benchmark.contender.Workload;

/** Contender: two experiments at once in one process, each on one thread; an iteration is one of each. */
final class OursTwice {

    private OursTwice() {}

    public static void main(String[] arguments) {
        Workload workload = Workload.of(arguments);
        ExecutorService workers = Executors.newFixedThreadPool(2);
        Runnable first = Ours.iteration(workload, 1);
        Runnable second = Ours.iteration(workload, 1);
        Blocks.serveMany(iterations -> Stream.of(first, second)
                .map(iteration -> (Future<?>) workers.submit(() -> {
                    for (int i = 0; i < iterations; i++) {
                        iteration.run();
                    }
                }))
                .toList()
                .forEach(OursTwice::await));
        workers.shutdown();
    }

    private static void await(Future<?> future) {
        try {
            future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
