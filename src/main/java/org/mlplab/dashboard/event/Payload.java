package org.mlplab.dashboard.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView.Best;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.IterationLoss;
import org.mlplab.study.StudyState;
import org.mlplab.study.StudyView;
import org.mlplab.study.TestEvaluation;
import org.mlplab.study.TrialView;

/** The data of an event. Each names its subject. */
public sealed interface Payload {

    /** An experiment came into a state. */
    record State(
            long experiment,
            int number,
            ExperimentState state,
            @Nullable String reason,
            Instant at,
            int epoch,
            long iteration)
            implements Payload {}

    /** How far an experiment is now. */
    record Progress(
            long experiment,
            ExperimentState state,
            int epoch,
            long iteration,
            long iterations,
            @Nullable Double etaSeconds,
            @Nullable Long queuePosition,
            @Nullable Best best)
            implements Payload {}

    /** An epoch has ended. */
    record Epoch(long experiment, @JsonUnwrapped EpochMetrics metrics) implements Payload {}

    /**
     * Losses of iterations after one, up to another: all, or the lowest and the highest of each stretch.
     *
     * @param after number of the iteration before the first
     * @param upTo number of the last
     */
    record Iterations(long experiment, long after, long upTo, List<IterationLoss> iterations) implements Payload {}

    /** All that is odd about an experiment now, the most severe first. */
    record Findings(long experiment, List<Finding> findings) implements Payload {}

    /** Nothing follows of an experiment. */
    record ExperimentEnd(
            long experiment,
            ExperimentState state,
            @Nullable String reason,
            @Nullable Double testAccuracy) implements Payload {}

    /** A trial has changed. */
    record Trial(long study, @JsonUnwrapped TrialView trial) implements Payload {}

    /** A study has changed. */
    record Study(
            long study,
            String name,
            StudyState state,
            @Nullable String stateReason,
            StudyView.Progress progress,
            StudyView.@Nullable Winner winner,
            List<TestEvaluation> testEvaluations,
            @Nullable String owner,
            Instant createdAt,
            @Nullable Instant finishedAt)
            implements Payload {}

    /** Nothing follows of a study by itself. */
    record StudyEnd(long study, StudyState state, @Nullable String reason) implements Payload {}

    /** An experiment as a list shows it. */
    record Experiment(
            long experiment,
            String name,
            List<String> tags,
            ExperimentState state,
            @Nullable String stateReason,
            String dataset,
            @Nullable Long studyId,
            @Nullable Long rerunOf,
            int epoch,
            long iteration,
            long iterations,
            @Nullable Double etaSeconds,
            @Nullable Best best,
            @Nullable Double testAccuracy,
            @Nullable String owner,
            Instant createdAt,
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt)
            implements Payload {}

    /** An experiment or a study is no more. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Removed(@Nullable Long experiment, @Nullable Long study) implements Payload {}
}
