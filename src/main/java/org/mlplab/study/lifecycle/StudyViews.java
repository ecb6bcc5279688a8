package org.mlplab.study.lifecycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.lifecycle.TrialProgress;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.study.Objective;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.StudyView;
import org.mlplab.study.TestEvaluation;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;
import org.mlplab.study.request.StoredRequests;
import org.mlplab.study.request.UnreadableRequestException;
import org.mlplab.study.trial.Trial;
import org.mlplab.study.trial.TrialCounts;
import org.mlplab.study.trial.TrialStore;
import org.mlplab.study.vault.TestLooks;
import org.springframework.stereotype.Component;

/** Makes of stored studies what others may see, in a number of queries that does not depend on how many there are. */
@Component
class StudyViews {

    private final TrialStore trials;
    private final Trials experiments;
    private final TestLooks looks;
    private final StoredRequests requests;
    private final Uptime uptime;

    StudyViews(TrialStore trials, Trials experiments, TestLooks looks, StoredRequests requests, Uptime uptime) {
        this.trials = trials;
        this.experiments = experiments;
        this.looks = looks;
        this.requests = requests;
        this.uptime = uptime;
    }

    StudyView view(Study study) {
        return views(List.of(study)).get(0);
    }

    List<StudyView> views(List<Study> studies) {
        List<Long> ids = studies.stream().map(Study::id).toList();
        Map<Long, TrialCounts> counts = trials.counts(ids);
        Map<Long, Long> sinceThen = epochsSinceTheLastStep(trials.running(ids));
        Map<Long, Trial> winners = trials.winners(ids);
        Map<Long, List<TestEvaluation>> looksTaken = looks.of(ids);
        double up = uptime.seconds();
        return studies.stream()
                .map(study -> view(
                        study,
                        progress(
                                Objects.requireNonNull(counts.get(study.id())),
                                sinceThen.getOrDefault(study.id(), 0L),
                                study.seconds(up)),
                        winners.get(study.id()),
                        looksTaken.getOrDefault(study.id(), List.of())))
                .toList();
    }

    /** By study: what its trials were trained since it last looked at them. */
    private Map<Long, Long> epochsSinceTheLastStep(List<Trial> running) {
        Map<Long, TrialProgress> trained = progress(running);
        Map<Long, Long> epochs = new HashMap<>();
        running.forEach(
                trial -> epochs.merge(trial.studyId(), (long) epochs(trial, trained) - trial.epochs(), Long::sum));
        return epochs;
    }

    private Map<Long, TrialProgress> progress(List<Trial> running) {
        return experiments.progress(running.stream()
                .map(Trial::experimentId)
                .filter(Objects::nonNull)
                .toList());
    }

    private StudyView view(
            Study study, StudyView.Progress progress, @Nullable Trial winner, List<TestEvaluation> looksTaken) {
        StudyRequest request;
        String reason = study.stateReason();
        try {
            request = requests.read(study.request());
        } catch (UnreadableRequestException e) {
            request = requests.placeholder(study.name(), study.request());
            reason = reason == null ? e.getMessage() : reason;
        }
        return new StudyView(
                study.id(),
                study.name(),
                study.state(),
                reason,
                request,
                progress,
                winner == null ? null : winner(winner, request.objective()),
                looksTaken,
                study.owner(),
                study.createdAt(),
                study.finishedAt());
    }

    private static StudyView.Winner winner(Trial winner, Objective objective) {
        return new StudyView.Winner(
                winner.number(),
                Objects.requireNonNull(winner.experimentId()),
                objective.value(Objects.requireNonNull(winner.score())));
    }

    private static StudyView.Progress progress(TrialCounts counts, long epochsSinceThen, double seconds) {
        return new StudyView.Progress(
                counts.all(),
                counts.in(TrialState.RUNNING),
                counts.in(TrialState.HALTED),
                counts.in(TrialState.SUCCEEDED),
                counts.in(TrialState.PRUNED),
                counts.in(TrialState.FAILED) + counts.in(TrialState.SKIPPED),
                counts.epochs() + epochsSinceThen,
                seconds);
    }

    /** @param after number below the first one's, −1 for the start */
    List<TrialView> trials(Study study, int after, int limit) {
        Objective objective = objective(study);
        List<Trial> page = trials.page(study.id(), after, limit);
        Map<Long, TrialProgress> trained = progress(page.stream()
                .filter(trial -> trial.state() == TrialState.RUNNING)
                .toList());
        return page.stream().map(trial -> view(trial, trained, objective)).toList();
    }

    private Objective objective(Study study) {
        try {
            return requests.read(study.request()).objective();
        } catch (UnreadableRequestException e) {
            return requests.placeholder(study.name(), study.request()).objective();
        }
    }

    private static TrialView view(Trial trial, Map<Long, TrialProgress> trained, Objective objective) {
        Double score = trial.lastScore();
        return new TrialView(
                trial.number(),
                trial.experimentId(),
                trial.state(),
                trial.reason(),
                trial.point().values(),
                score == null ? null : (Double) objective.value(score),
                epochs(trial, trained),
                trial.rung() == null && trial.scores().isEmpty() ? null : (Integer) trial.bracket(),
                TrialView.rungValues(objective, trial.scores()),
                trial.pruning());
    }

    private static int epochs(Trial trial, Map<Long, TrialProgress> trained) {
        TrialProgress progress = trial.experimentId() == null ? null : trained.get(trial.experimentId());
        return progress == null ? trial.epochs() : progress.epoch();
    }
}
