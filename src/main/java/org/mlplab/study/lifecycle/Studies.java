package org.mlplab.study.lifecycle;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.security.caller.Ownership;
import org.mlplab.spec.document.UnreadableSpecException;
import org.mlplab.study.Budget;
import org.mlplab.study.IllegalStudyTransitionException;
import org.mlplab.study.StudyJobs;
import org.mlplab.study.StudyNotFoundException;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.StudyView;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;
import org.mlplab.study.request.StoredRequests;
import org.mlplab.study.request.UnreadableRequestException;
import org.mlplab.study.trial.StudyTrials;
import org.mlplab.study.trial.Trial;
import org.mlplab.study.trial.TrialFollower;
import org.mlplab.study.trial.TrialStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at studies and acts on them at their client's wish. */
@Service
@Transactional
public class Studies {

    private static final Logger log = LoggerFactory.getLogger(Studies.class);

    private final StudyRepository studies;
    private final TrialStore trials;
    private final Trials experiments;
    private final TrialFollower follower;
    private final StudyViews views;
    private final StoredRequests requests;
    private final StudyJobs jobs;
    private final StudyEnding ending;
    private final Uptime uptime;
    private final Clock clock;

    Studies(
            StudyRepository studies,
            TrialStore trials,
            Trials experiments,
            TrialFollower follower,
            StudyViews views,
            StoredRequests requests,
            StudyJobs jobs,
            StudyEnding ending,
            Uptime uptime,
            Clock clock) {
        this.studies = studies;
        this.trials = trials;
        this.experiments = experiments;
        this.follower = follower;
        this.views = views;
        this.requests = requests;
        this.jobs = jobs;
        this.ending = ending;
        this.uptime = uptime;
        this.clock = clock;
    }

    /** @throws StudyNotFoundException if there is none */
    @Transactional(readOnly = true)
    public StudyView get(long id) {
        return views.view(found(id));
    }

    /** Whose it is; empty where there is none. */
    @Transactional(readOnly = true)
    public Optional<Ownership> ownership(long id) {
        return studies.findOwnership(id);
    }

    /** Studies with ids below {@code before}, the newest first. */
    @Transactional(readOnly = true)
    public List<StudyView> list(long before, int limit) {
        return views.views(studies.findBefore(before, Limit.of(limit)));
    }

    /**
     * All trials, by number.
     *
     * @throws StudyNotFoundException if there is no such study
     */
    @Transactional(readOnly = true)
    public List<TrialView> trials(long id) {
        return trials(id, -1, Integer.MAX_VALUE);
    }

    /**
     * Some trials, by number.
     *
     * @param after number below the first one's, −1 for the start
     * @throws StudyNotFoundException if there is no such study
     */
    @Transactional(readOnly = true)
    public List<TrialView> trials(long id, int after, int limit) {
        return views.trials(found(id), after, limit);
    }

    /**
     * Pauses a study and its trials, until it is resumed.
     *
     * @throws IllegalStudyTransitionException if it has ended
     */
    public StudyView pause(long id) {
        Study study = locked(id);
        StudyTrials all = followed(study);
        study.pause(clock.instant(), uptime.seconds());
        running(all).forEach(experiments::pause);
        return views.view(study);
    }

    /**
     * Resumes a paused study and its trials.
     *
     * @throws IllegalStudyTransitionException if it has ended
     */
    public StudyView resume(long id) {
        Study study = locked(id);
        StudyTrials all = followed(study);
        if (study.state().hasEnded()) {
            throw new IllegalStudyTransitionException(id, study.state(), "resumed");
        }
        study.resume(clock.instant(), uptime.seconds());
        running(all).forEach(experiments::resume);
        jobs.wake(id);
        return views.view(study);
    }

    /**
     * Ends a study and its trials before their time; what they showed is kept.
     *
     * @throws IllegalStudyTransitionException if it has ended otherwise
     */
    public StudyView cancel(long id) {
        Study study = locked(id);
        StudyTrials all = followed(study);
        ending.cancel(study, all);
        trials.save(all);
        return views.view(study);
    }

    /**
     * Adds to a study's budget and lets it continue if it has ended; limits that it does not have stay absent.
     *
     * @throws IllegalStudyTransitionException if it was cancelled
     */
    public StudyView extend(long id, Budget more) {
        Study study = locked(id);
        StudyRequest request = requests.read(study.request());
        study.extend(
                requests.write(request.withBudget(request.budget().plus(more))), clock.instant(), uptime.seconds());
        jobs.wake(id);
        return views.view(study);
    }

    /**
     * Removes a study that has ended, with its trials and all that they showed.
     *
     * @throws IllegalStudyTransitionException if it has not ended
     */
    public void delete(long id) {
        Study study = locked(id);
        if (!study.state().hasEnded() || experiments.anyGoesOn(id)) {
            throw new IllegalStudyTransitionException(id, study.state(), "deleted before its trials have ended");
        }
        trials.deleteOf(id);
        experiments.deleteAll(id);
        studies.delete(study);
    }

    private static List<Long> running(StudyTrials all) {
        return all.in(TrialState.RUNNING).stream()
                .map(Trial::experimentId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The trials of a locked study, after they were told what has become of their experiments. */
    private StudyTrials followed(Study study) {
        StudyTrials all = trials.of(study.id());
        if (!study.state().hasEnded()) {
            follow(study, all);
            trials.save(all);
        }
        return all;
    }

    private void follow(Study study, StudyTrials all) {
        try {
            follower.follow(all, requests.read(study.request()).objective());
        } catch (UnreadableRequestException | UnreadableSpecException e) {
            log.warn("Study {}: {}; its trials stay as they are", study.id(), e.getMessage());
        }
    }

    private Study found(long id) {
        return studies.findById(id).orElseThrow(() -> new StudyNotFoundException(id));
    }

    private Study locked(long id) {
        return studies.findLocked(id).orElseThrow(() -> new StudyNotFoundException(id));
    }
}
