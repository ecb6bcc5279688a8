package org.mlplab.experiment.summary;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;

/** What a list shows of an experiment; the fields are those of {@link ExperimentView}. */
public record ExperimentSummary(
        long id,
        String name,
        List<String> tags,
        ExperimentState state,
        @Nullable String stateReason,
        String dataset,
        @Nullable Long studyId,
        @Nullable Long rerunOf,
        ExperimentView.Progress progress,
        ExperimentView.@Nullable Best best,
        @Nullable Double testAccuracy,
        @Nullable String owner,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {}
