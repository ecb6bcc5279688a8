package org.mlplab.experiment.queue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView.Progress;

/** An experiment that waits for a worker. */
@Schema(description = "An experiment that waits for a worker")
public record WaitingExperiment(
        @Schema(description = "Experiments that are trained before it")
        long position,

        @Schema(description = "Id of the experiment") long experiment,
        @Schema(description = "Its name") String name,

        @Schema(description = "Study that it is a trial of; null for others") @Nullable
        Long study,

        @Schema(description = "Name of the key that it was asked for with; null where no keys were set up") @Nullable
        String owner,

        @Schema(description = "The higher, the sooner it is taken of its owner's")
        int priority,

        @Schema(
                description =
                        "The earlier, the sooner it is taken of its owner's with this priority; where that is to come, it is delayed until then")
        Instant queuedAt,

        @Schema(description = "When it may be taken; null where it may be now") @Nullable
        Instant dueAt,

        @Schema(
                description =
                        "Why it waits, in words: for memory, with what it takes and what is free, where a worker is there for it but not the memory;"
                                + " null where it waits for its turn alone")
        @Nullable
        String reason,

        @Schema(description = "How far training was when it was queued")
        Progress progress) {

    /** The same one, waiting for another reason. */
    public WaitingExperiment because(String other) {
        return new WaitingExperiment(
                position, experiment, name, study, owner, priority, queuedAt, dueAt, other, progress);
    }
}
