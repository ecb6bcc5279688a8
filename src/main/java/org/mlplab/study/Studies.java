package org.mlplab.study;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.mlplab.experiment.lifecycle.Trials;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at studies and acts on them at their client's wish. */
@Service
@Transactional
public class Studies {

    private final StudyRepository studies;
    private final TrialRepository trials;
    private final Trials experiments;
    private final TrialFollower follower;
    private final StudyViews views;
    private final StudyDocuments documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Studies(
            StudyRepository studies,
            TrialRepository trials,
            Trials experiments,
            TrialFollower follower,
            StudyViews views,
            StudyDocuments documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.studies = studies;
        this.trials = trials;
        this.experiments = experiments;
        this.follower = follower;
        this.views = views;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** @throws StudyNotFoundException if there is none */
    @Transactional(readOnly = true)
    public StudyView get(long id) {
        return views.view(found(id));
    }

    /** Studies with ids below {@code before}, the newest first. */
    @Transactional(readOnly = true)
    public List<StudyView> list(long before, int limit) {
        return studies.findBefore(before, Limit.of(limit)).stream()
                .map(views::view)
                .toList();
    }

    /**
     * All trials, by number.
     *
     * @throws StudyNotFoundException if there is no such study
     */
    @Transactional(readOnly = true)
    public List<TrialView> trials(long id) {
        return views.trials(found(id));
    }

    /**
     * Lets a study and its trials rest, until it is resumed.
     *
     * @throws IllegalStudyTransitionException if it has ended
     */
    public StudyView pause(long id) {
        Study study = followed(id);
        study.pause(clock.instant());
        running(id).forEach(experiments::pause);
        return views.view(study);
    }

    /**
     * Lets a paused study and its trials go on.
     *
     * @throws IllegalStudyTransitionException if it has ended
     */
    public StudyView resume(long id) {
        Study study = followed(id);
        if (study.state().hasEnded()) {
            throw new IllegalStudyTransitionException(id, study.state(), "resumed");
        }
        study.resume(clock.instant());
        running(id).forEach(experiments::resume);
        events.publishEvent(new StudyStirred(id));
        return views.view(study);
    }

    /**
     * Ends a study and its trials before their time; what they showed is kept.
     *
     * @throws IllegalStudyTransitionException if it has ended otherwise
     */
    public StudyView cancel(long id) {
        Study study = followed(id);
        study.cancel(clock.instant());
        String reason = "cancelled with its study";
        for (Trial trial : trials.findOf(id)) {
            if (trial.isOpen() && trial.experimentId() != null) {
                experiments.cancel(trial.experimentId(), reason);
                trial.lost(reason);
            }
        }
        return views.view(study);
    }

    /**
     * Adds to a study's budget and lets it go on if it has ended; limits that it does not have stay absent.
     *
     * @throws IllegalStudyTransitionException if it was cancelled
     */
    public StudyView extend(long id, Budget more) {
        Study study = locked(id);
        StudyRequest request = documents.request(study);
        study.extend(documents.write(request.withBudget(request.budget().plus(more))), clock.instant());
        events.publishEvent(new StudyStirred(id));
        return views.view(study);
    }

    /**
     * Removes a study that has ended, with its trials and all that they showed.
     *
     * @throws IllegalStudyTransitionException if it has not ended
     */
    public void delete(long id) {
        Study study = locked(id);
        boolean trained = experiments.progress(id).values().stream()
                .anyMatch(trial -> !trial.state().isFinal());
        if (!study.state().hasEnded() || trained) {
            throw new IllegalStudyTransitionException(id, study.state(), "deleted before its trials have ended");
        }
        trials.deleteOf(id);
        experiments.deleteAll(id);
        studies.delete(study);
    }

    private List<Long> running(long id) {
        return trials.findOf(id).stream()
                .filter(trial -> trial.state() == TrialState.RUNNING)
                .map(Trial::experimentId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Locked, its trials being told first what has become of their experiments. */
    private Study followed(long id) {
        Study study = locked(id);
        if (!study.state().hasEnded()) {
            follower.follow(study, documents.request(study).objective(), trials.findOf(id));
        }
        return study;
    }

    private Study found(long id) {
        return studies.findById(id).orElseThrow(() -> new StudyNotFoundException(id));
    }

    private Study locked(long id) {
        return studies.findLocked(id).orElseThrow(() -> new StudyNotFoundException(id));
    }
}
