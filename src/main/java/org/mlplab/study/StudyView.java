package org.mlplab.study;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A study as it is at one moment. */
@Schema(name = "Study", description = "A study as it is at one moment")
public record StudyView(
        @Schema(description = "Grows with every study", example = "1")
        long id,

        @Schema(description = "For people; need not be unique", example = "hidden size")
        String name,

        @Schema(description = "Where it is in its life") StudyState state,

        @Schema(description = "Why it is in this state, in words") @Nullable
        String stateReason,

        @Schema(description = "What was asked for, every default filled in; extending it changes its budget alone")
        StudyRequest request,

        @Schema(description = "How far it is") Progress progress,

        @Schema(
                description =
                        "The best of the trials that have SUCCEEDED, the earliest of equals; null while there is none")
        @Nullable
        Winner winner,

        @Schema(description = "Looks at the test set, in order; more than one is a warning")
        List<TestEvaluation> testEvaluations,

        @Schema(
                description = "Name of the key that it was asked for with; null where no keys were set up",
                example = "ann")
        @Nullable
        String owner,

        @Schema(description = "When it was accepted") Instant createdAt,

        @Schema(description = "When it ended; null while it has not") @Nullable
        Instant finishedAt) {

    /** How far a study is. */
    @Schema(name = "StudyProgress", description = "How far a study is")
    public record Progress(
            @Schema(description = "Trials made so far", example = "4")
            int trials,

            @Schema(
                    description = "Trials that wait for a worker, are trained, or rest because somebody paused them",
                    example = "1")
            int running,

            @Schema(description = "Trials that rest at a rung", example = "0")
            int halted,

            @Schema(description = "Trials trained to their end", example = "3")
            int succeeded,

            @Schema(description = "Trials given up at a rung", example = "0")
            int pruned,

            @Schema(description = "Trials that failed, diverged, were cancelled or skipped", example = "0")
            int lost,

            @Schema(description = "Epochs trained by all of them", example = "31")
            long epochs,

            @Schema(description = "Seconds that it has run, pauses left out", example = "12.5")
            double seconds) {}

    /** The best trial. */
    @Schema(description = "The best of a study's trials by its objective on validation")
    public record Winner(
            @Schema(description = "Its number", example = "3")
            int trial,

            @Schema(description = "Its experiment", example = "4")
            long experimentId,

            @Schema(description = "The objective's value", example = "0.512")
            double value) {}
}
