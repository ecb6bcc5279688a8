package org.mlplab.execution.worker;

import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.checkpoint.StoredCheckpoint;
import org.mlplab.training.BrokenCheckpointException;
import org.mlplab.training.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where an attempt starts: at the last checkpoint that is whole. */
final class ResumePoint {

    private static final Logger log = LoggerFactory.getLogger(ResumePoint.class);

    private ResumePoint() {}

    /** Null where there is none: training starts from the beginning. */
    static @Nullable Checkpoint of(AttemptStore store) {
        Checkpoint found = lastGood(store);
        if (found == null) {
            store.resume(0, 0);
        } else {
            store.resume(found.epochs(), found.iteration());
            log.info("Experiment {} resumes after iteration {}", store.attempt().experimentId(), found.iteration());
        }
        return found;
    }

    private static @Nullable Checkpoint lastGood(AttemptStore store) {
        for (StoredCheckpoint stored : store.checkpoints()) {
            try {
                return store.readCheckpoint(stored, (in, bytes) -> Checkpoint.readFrom(in));
            } catch (BrokenCheckpointException e) {
                log.warn(
                        "Experiment {}: the checkpoint after iteration {} is of no use: {}",
                        store.attempt().experimentId(),
                        stored.iteration(),
                        e.getMessage());
            }
        }
        return null;
    }
}
