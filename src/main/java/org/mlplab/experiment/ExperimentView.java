package org.mlplab.experiment;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.rerun.RunComparison;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.UnreadableSpecException;

/** An experiment as it is at one moment. */
@Schema(name = "Experiment", description = "An experiment as it is at one moment")
public record ExperimentView(
        @Schema(description = "Grows with every experiment", example = "1")
        long id,

        @Schema(description = "For people; need not be unique")
        String name,

        @Schema(description = "Words to find it by") List<String> tags,
        @Schema(description = "What people wrote about it") String notes,
        @Schema(description = "Where it is in its life") ExperimentState state,

        @Schema(description = "Why it is in this state, in words; of a QUEUED one the reason that GET /queue tells")
        @Nullable
        String stateReason,

        @Schema(
                description =
                        "What was asked for, every default filled in; never changes but for its name and tags, on which no "
                                + "number depends")
        @Nullable
        ExperimentSpec spec,

        @Schema(description = "Why spec is null: a later version of the service wrote it; absent otherwise")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        String specProblem,

        @Schema(description = "SHA-256 of all in the spec that its numbers depend on")
        String specHash,

        @Schema(description = "Experiments that are trained before it; null unless QUEUED") @Nullable
        Long queuePosition,

        @Schema(description = "How far training is") Progress progress,

        @Schema(description = "Epoch with the highest validation accuracy so far") @Nullable
        Best best,

        @Schema(description = "Result on the test split; null until training has ended, and if the spec asks for none")
        @Nullable
        TestResult test,

        @Schema(description = "What its numbers depend on beside the spec; null until a worker has started") @Nullable
        Provenance provenance,

        @Schema(description = "Study that it is a trial of; null for others") @Nullable
        Long studyId,

        @Schema(
                description =
                        "Experiment that this one repeats; null where it is no rerun, or of what has been removed")
        @Nullable
        Long rerunOf,

        @Schema(description = "A rerun held against its origin; null until it has ended") @Nullable
        RunComparison comparison,

        @Schema(
                description = "What is odd about it and what to do about that, the most severe first; looked for anew "
                        + "after epochs 1, 2, 4, 8 and so on, and at its end")
        List<Finding> findings,

        @Schema(
                description = "Name of the key that it was asked for with; null where no keys were set up",
                example = "ann")
        @Nullable
        String owner,

        @Schema(description = "The higher, the sooner it is taken of its owner's", example = "0")
        int priority,

        @Schema(description = "When it was accepted") Instant createdAt,

        @Schema(description = "When a worker first started on it") @Nullable
        Instant startedAt,

        @Schema(description = "When it ended") @Nullable Instant finishedAt,

        @Schema(
                description =
                        "Validation accuracies of some epochs, in order, the first, the best and the last among them; null for one "
                                + "that is not finite. Absent unless a list is asked for curves")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        List<@Nullable Double> curve) {

    /** The same with a curve. */
    public ExperimentView withCurve(List<@Nullable Double> drawn) {
        return new ExperimentView(
                id,
                name,
                tags,
                notes,
                state,
                stateReason,
                spec,
                specProblem,
                specHash,
                queuePosition,
                progress,
                best,
                test,
                provenance,
                studyId,
                rerunOf,
                comparison,
                findings,
                owner,
                priority,
                createdAt,
                startedAt,
                finishedAt,
                drawn);
    }

    /**
     * The spec where it is needed.
     *
     * @throws UnreadableSpecException if this version of the service cannot read it
     */
    public ExperimentSpec readSpec() {
        if (spec == null) {
            throw new UnreadableSpecException(String.valueOf(specProblem), null);
        }
        return spec;
    }

    /** How far training is. */
    @Schema(description = "How far training is")
    public record Progress(
            @Schema(description = "Epochs that have ended") int epoch,
            @Schema(description = "Parameter updates done") long iteration,

            @Schema(description = "Parameter updates of the whole budget")
            long iterations,

            @Schema(description = "Seconds until the budget is used, at the rate so far; null unless RUNNING") @Nullable
            Double etaSeconds) {
        /**
         * As it stands with an experiment.
         *
         * @param secondsPerIteration null where none was measured
         */
        public static Progress of(
                ExperimentState state,
                int epoch,
                long iteration,
                long iterations,
                @Nullable Double secondsPerIteration) {
            Double left = state == ExperimentState.RUNNING && secondsPerIteration != null
                    ? (Double) (secondsPerIteration * (iterations - iteration))
                    : null;
            return new Progress(epoch, iteration, iterations, left);
        }
    }

    /** Epoch with the highest validation accuracy so far. */
    @Schema(description = "Epoch with the highest validation accuracy so far, the earliest of equals")
    public record Best(
            @Schema(description = "From 1") int epoch,
            @Schema(description = "0 to 1") double validationAccuracy) {}
}
