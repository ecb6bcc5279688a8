package org.mlplab.execution;

import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.Attempt;
import org.mlplab.experiment.Attempts;
import org.mlplab.experiment.StoredCheckpoint;
import org.mlplab.training.BrokenCheckpointException;
import org.mlplab.training.Checkpoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where an attempt starts: at the last checkpoint that is whole. */
@Component
class ResumePoint {

    private static final Logger log = LoggerFactory.getLogger(ResumePoint.class);

    private final Attempts attempts;

    ResumePoint(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Null where there is none: training starts anew. */
    @Nullable
    Checkpoint of(Attempt attempt) {
        Checkpoint found = lastGood(attempt);
        if (found == null) {
            attempts.takeUp(attempt, 0, 0);
        } else {
            attempts.takeUp(attempt, found.epochs(), found.iteration());
            log.info("Experiment {} goes on after iteration {}", attempt.experimentId(), found.iteration());
        }
        return found;
    }

    private @Nullable Checkpoint lastGood(Attempt attempt) {
        for (StoredCheckpoint stored : attempts.checkpoints(attempt)) {
            try {
                return Checkpoint.of(stored.payload());
            } catch (BrokenCheckpointException e) {
                log.warn(
                        "Experiment {}: the checkpoint after iteration {} is of no use: {}",
                        attempt.experimentId(),
                        stored.iteration(),
                        e.getMessage());
            }
        }
        return null;
    }
}
