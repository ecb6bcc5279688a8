package org.mlplab.study;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.lifecycle.TrialProgress;
import org.mlplab.experiment.lifecycle.Trials;
import org.springframework.stereotype.Component;

/** Makes of stored studies what others may see. */
@Component
class StudyViews {

    private final TrialRepository trials;
    private final Trials experiments;
    private final TestVault vault;
    private final StudyDocuments documents;
    private final Clock clock;

    StudyViews(TrialRepository trials, Trials experiments, TestVault vault, StudyDocuments documents, Clock clock) {
        this.trials = trials;
        this.experiments = experiments;
        this.vault = vault;
        this.documents = documents;
        this.clock = clock;
    }

    StudyView view(Study study) {
        StudyRequest request = documents.request(study);
        List<Trial> all = trials.findOf(study.id());
        return new StudyView(
                study.id(),
                study.name(),
                study.state(),
                study.stateReason(),
                request,
                progress(study, all),
                Winners.of(all)
                        .map(winner -> new StudyView.Winner(
                                winner.number(),
                                Objects.requireNonNull(winner.experimentId()),
                                request.objective().value(Objects.requireNonNull(winner.score()))))
                        .orElse(null),
                vault.looks(study.id()),
                study.createdAt(),
                study.finishedAt());
    }

    private StudyView.Progress progress(Study study, List<Trial> all) {
        Map<Long, TrialProgress> trained = experiments.progress(study.id());
        return new StudyView.Progress(
                all.size(),
                count(all, TrialState.RUNNING),
                count(all, TrialState.HALTED),
                count(all, TrialState.SUCCEEDED),
                count(all, TrialState.PRUNED),
                count(all, TrialState.LOST) + count(all, TrialState.SKIPPED),
                all.stream().mapToLong(trial -> epochs(trial, trained)).sum(),
                study.seconds(clock.instant()));
    }

    private static int count(List<Trial> all, TrialState state) {
        return (int) all.stream().filter(trial -> trial.state() == state).count();
    }

    List<TrialView> trials(Study study) {
        Objective objective = documents.request(study).objective();
        Map<Long, TrialProgress> trained = experiments.progress(study.id());
        return trials.findOf(study.id()).stream()
                .map(trial -> view(trial, trained, objective))
                .toList();
    }

    private TrialView view(Trial trial, Map<Long, TrialProgress> trained, Objective objective) {
        Double score = score(trial);
        return new TrialView(
                trial.number(),
                trial.experimentId(),
                trial.state(),
                trial.reason(),
                documents.point(trial).values(),
                score == null ? null : (Double) objective.value(score),
                epochs(trial, trained),
                trial.rung() == null && documents.scores(trial).isEmpty() ? null : (Integer) trial.bracket(),
                documents.pruning(trial));
    }

    private @Nullable Double score(Trial trial) {
        if (trial.score() != null) {
            return trial.score();
        }
        List<Double> scores = documents.scores(trial);
        return scores.isEmpty() ? null : scores.get(scores.size() - 1);
    }

    private static int epochs(Trial trial, Map<Long, TrialProgress> trained) {
        TrialProgress progress = trial.experimentId() == null ? null : trained.get(trial.experimentId());
        return progress == null ? trial.epochs() : progress.epoch();
    }
}
