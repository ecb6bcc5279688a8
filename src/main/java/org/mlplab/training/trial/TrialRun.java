package org.mlplab.training.trial;

import java.util.OptionalDouble;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.training.memory.FreeMemory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Says how long an iteration takes on this node. What was measured before, in training or in a trial, is told again. If
 * nothing trains here and the memory is there, the network is trained for a moment on noise. Otherwise that moment would be taken from
 * an experiment, or the memory from the service, so the time is scaled from the most similar network that was measured.
 */
@Component
public class TrialRun {

    /** One at work, the others waiting for it: each takes about a second. */
    static final int PLACES = 4;

    private final IterationTimes times;
    private final FreeMemory memory;
    private final Trial trial;
    private final Semaphore places = new Semaphore(PLACES);
    private final Object atWork = new Object();

    /** Measures the seconds of one iteration; empty if it was told to stop before. */
    @FunctionalInterface
    interface Trial {
        OptionalDouble secondsPerIteration(ExperimentSpec spec, DatasetFacts facts, int threads, BooleanSupplier stop);
    }

    @Autowired
    TrialRun(IterationTimes times, FreeMemory memory) {
        this(times, memory, new TrialTraining(System::nanoTime)::secondsPerIteration);
    }

    TrialRun(IterationTimes times, FreeMemory memory, Trial trial) {
        this.times = times;
        this.memory = memory;
        this.trial = trial;
    }

    /**
     * Seconds of one iteration.
     *
     * @param threads that train the network
     * @throws TrialRunsBusyException if it had to be measured and too many wait for that
     */
    public double secondsPerIteration(ExperimentSpec spec, DatasetFacts facts, int threads) {
        TrialShape shape = shape(spec, facts, threads);
        OptionalDouble known = times.of(shape);
        if (known.isPresent()) {
            return known.getAsDouble();
        }
        if (!times.trainingRuns()) {
            measureInTurn(spec, facts, threads);
        }
        return times.of(shape).orElseGet(() -> times.scaled(shape));
    }

    private void measureInTurn(ExperimentSpec spec, DatasetFacts facts, int threads) {
        if (!places.tryAcquire()) {
            throw new TrialRunsBusyException();
        }
        try {
            synchronized (atWork) {
                measure(TrialTraining.tried(spec, facts), facts, threads);
            }
        } finally {
            places.release();
        }
    }

    /** Does nothing if those who waited before have measured it, training has begun since, or there is not the memory. */
    private void measure(ExperimentSpec spec, DatasetFacts facts, int threads) {
        TrialShape shape = shape(spec, facts, threads);
        if (times.of(shape).isEmpty() && !times.trainingRuns()) {
            memory.take(TrialTraining.memory(spec, facts, threads)).ifPresent(taken -> {
                try (taken) {
                    trial.secondsPerIteration(spec, facts, threads, times::trainingRuns)
                            .ifPresent(seconds -> times.note(shape, seconds));
                }
            });
        }
    }

    private static TrialShape shape(ExperimentSpec spec, DatasetFacts facts, int threads) {
        return TrialShape.of(spec, facts.shape().inputs(), facts.classes(), threads);
    }
}
