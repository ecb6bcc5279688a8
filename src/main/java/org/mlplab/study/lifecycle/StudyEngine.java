package org.mlplab.study.lifecycle;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.Budget;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.StudyState;
import org.mlplab.study.request.StoredRequests;
import org.mlplab.study.request.UnreadableRequestException;
import org.mlplab.study.trial.StudyTrials;
import org.mlplab.study.trial.TrialFollower;
import org.mlplab.study.trial.TrialStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves studies on. All that a study is lies in the database, and one step is one transaction together with the
 * experiments and jobs that it makes: a process may be killed at any moment, and no trial is lost or made twice.
 */
@Component
public class StudyEngine {

    /** A study is woken by its trials; it looks for itself this seldom, in case a wake-up was missed. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private static final Duration QUEUE_FULL_REST = Duration.ofSeconds(2);

    private final StudyRepository studies;
    private final TrialStore trialStore;
    private final TrialFollower follower;
    private final StudyMoves moves;
    private final StudyEnding ending;
    private final StoredRequests requests;
    private final Uptime uptime;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StudyEngine(
            StudyRepository studies,
            TrialStore trialStore,
            TrialFollower follower,
            StudyMoves moves,
            StudyEnding ending,
            StoredRequests requests,
            Uptime uptime,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.studies = studies;
        this.trialStore = trialStore;
        this.follower = follower;
        this.moves = moves;
        this.ending = ending;
        this.requests = requests;
        this.uptime = uptime;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Ids of all studies that run. */
    public List<Long> running() {
        return studies.findIds(StudyState.RUNNING);
    }

    /**
     * Reads the progress of a study's trials, and makes all moves that are possible now.
     *
     * @return when to do so again although nothing happens to a trial; empty where the study does not run
     */
    public Optional<Instant> advance(long id) {
        Optional<Duration> rest = inTransaction(id);
        while (rest.isPresent() && rest.get().isZero()) {
            rest = inTransaction(id);
        }
        return rest.map(clock.instant()::plus);
    }

    private Optional<Duration> inTransaction(long id) {
        return Objects.requireNonNull(transaction.execute(status -> running(id).flatMap(this::step)));
    }

    /** @return how long until it is to be stepped again, at most; empty where it has ended */
    private Optional<Duration> step(Study study) {
        StudyRequest request = requests.read(study.request());
        double seconds = study.seconds(uptime.seconds());
        StudyTrials trials = trialStore.of(study.id());
        follower.follow(trials, request.objective());
        StudyMoves.Rest rest = moves.make(study, request, trials, seconds);
        boolean ended =
                rest instanceof StudyMoves.Rest.Done done && ending.allTried(study, request, trials, done.reason());
        trialStore.save(trials);
        return ended ? Optional.empty() : Optional.of(duration(rest, request.budget(), seconds));
    }

    private Optional<Study> running(long id) {
        return studies.findLocked(id).filter(study -> study.state() == StudyState.RUNNING);
    }

    private static Duration duration(StudyMoves.Rest rest, Budget budget, double seconds) {
        if (rest instanceof StudyMoves.Rest.More) {
            return Duration.ZERO;
        }
        if (rest instanceof StudyMoves.Rest.QueueFull) {
            return QUEUE_FULL_REST;
        }
        Double limit = budget.seconds();
        if (limit == null || seconds >= limit) {
            return LONGEST_REST;
        }
        Duration left = Duration.ofMillis((long) Math.ceil((limit - seconds) * 1000));
        return left.compareTo(LONGEST_REST) < 0 ? left : LONGEST_REST;
    }

    /** Ends a study that cannot continue; its trials that wait or train continue by themselves. */
    public void giveUp(long id, String reason) {
        giveUp(id, reason, study -> true);
    }

    /** Ends a study whose own look cannot be taken; one that was extended meanwhile goes on. */
    public void giveUpLook(long id, String reason) {
        giveUp(id, reason, Study::awaitsLook);
    }

    private void giveUp(long id, String reason, Predicate<Study> where) {
        transaction.executeWithoutResult(status -> running(id).filter(where).ifPresent(study -> {
            StudyTrials trials = trialStore.of(id);
            ending.finish(study, readable(study), trials, reason);
            trialStore.save(trials);
        }));
    }

    private @Nullable StudyRequest readable(Study study) {
        try {
            return requests.read(study.request());
        } catch (UnreadableRequestException e) {
            return null;
        }
    }
}
