package org.mlplab.execution.meter;

import org.mlplab.spec.ExperimentSpec;

/** Counts what an attempt has trained, whenever it stores how far it is. For one thread. */
public final class AttemptMeter {

    private final WorkerMeters meters;
    private final int batchSize;
    private final int iterationsPerEpoch;
    private final long samplesPerEpoch;
    private long iteration;

    AttemptMeter(WorkerMeters meters, ExperimentSpec spec) {
        this.meters = meters;
        this.batchSize = spec.training().batchSize();
        this.iterationsPerEpoch = spec.iterationsPerEpoch();
        this.samplesPerEpoch = switch (spec.training().sampling()) {
            case SHUFFLED -> spec.dataset().train();
            case WITH_REPLACEMENT -> (long) batchSize * iterationsPerEpoch;
        };
    }

    /** It goes on after {@code done} parameter updates of earlier attempts. */
    public void resumesAfter(long done) {
        iteration = done;
    }

    /** @param done parameter updates done, those of earlier attempts included */
    public void reached(long done) {
        if (done > iteration) {
            meters.trained(done - iteration, samples(done) - samples(iteration));
            iteration = done;
        }
    }

    /** The last minibatch of an epoch may be smaller. */
    private long samples(long iterations) {
        return iterations / iterationsPerEpoch * samplesPerEpoch + iterations % iterationsPerEpoch * batchSize;
    }

    public void epochEnded(long done) {
        reached(done);
        meters.epochEnded();
    }

    /** @param write writes a checkpoint of {@code bytes} */
    public void checkpoint(long done, long bytes, Runnable write) {
        reached(done);
        meters.checkpointWritten(bytes, write);
    }
}
