package org.mlplab.experiment.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.IdempotencyKeyReusedException;
import org.mlplab.experiment.IllegalTransitionException;
import org.mlplab.experiment.queue.QueueFullException;
import org.mlplab.experiment.queue.QueueProperties;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.SpecReader;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepts experiments: each is stored together with its job, once for each idempotency key. */
@Component
public class Submission {

    private final ExperimentRepository experiments;
    private final SpecReader specs;
    private final ViewAssembler views;
    private final Transitions transitions;
    private final QueueProperties queue;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Submission(
            ExperimentRepository experiments,
            SpecReader specs,
            ViewAssembler views,
            Transitions transitions,
            QueueProperties queue,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.experiments = experiments;
        this.specs = specs;
        this.views = views;
        this.transitions = transitions;
        this.queue = queue;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Queues an experiment that nobody's key asks for. */
    public ExperimentView submit(ExperimentSpec spec, @Nullable String idempotencyKey) {
        return submit(spec, null, idempotencyKey);
    }

    /**
     * Queues an experiment.
     *
     * @param owner name of the key that asks for it; null where no keys are set up
     * @param idempotencyKey a second submission of the same spec with the owner's same key answers the first one's experiment
     * @throws QueueFullException where as many wait as may
     * @throws IdempotencyKeyReusedException where the key came with another spec before
     */
    public ExperimentView submit(ExperimentSpec spec, @Nullable String owner, @Nullable String idempotencyKey) {
        return once(idempotencyKey, () -> store(spec, null, owner, idempotencyKey));
    }

    /** Queues an experiment once more that nobody's key asks for. */
    public ExperimentView rerun(long id, @Nullable String idempotencyKey) {
        return rerun(id, null, idempotencyKey);
    }

    /**
     * Queues an experiment that has ended once more, to be held against it.
     *
     * @param owner name of the key that asks for it; null where no keys are set up
     * @param idempotencyKey a second rerun of the same experiment with the owner's same key answers the first one
     * @throws ExperimentNotFoundException if there is none to run again
     * @throws IllegalTransitionException if it has not ended
     * @throws QueueFullException where as many wait as may
     * @throws IdempotencyKeyReusedException where the key came with something else before
     */
    public ExperimentView rerun(long id, @Nullable String owner, @Nullable String idempotencyKey) {
        return once(idempotencyKey, () -> {
            Experiment origin = experiments.findById(id).orElseThrow(() -> new ExperimentNotFoundException(id));
            if (!origin.state().isFinal()) {
                throw new IllegalTransitionException(id, origin.state(), "run again");
            }
            return store(specs.readStored(origin.spec()), origin, owner, idempotencyKey);
        });
    }

    private ExperimentView once(@Nullable String idempotencyKey, Supplier<ExperimentView> store) {
        try {
            return inTransaction(store);
        } catch (DataIntegrityViolationException e) {
            if (idempotencyKey == null) {
                throw e;
            }
            // The same key was being stored by another request at this very time; it is stored now.
            return inTransaction(store);
        }
    }

    private ExperimentView inTransaction(Supplier<ExperimentView> store) {
        return Objects.requireNonNull(transaction.execute(status -> store.get()));
    }

    private ExperimentView store(
            ExperimentSpec spec, @Nullable Experiment origin, @Nullable String owner, @Nullable String idempotencyKey) {
        StoredSpec stored = StoredSpec.of(spec, specs);
        String key = OwnedKey.of(owner, idempotencyKey);
        if (key != null) {
            var earlier = experiments.findByIdempotencyKey(key);
            if (earlier.isPresent()) {
                return views.view(sameAs(earlier.get(), spec, origin, String.valueOf(idempotencyKey)));
            }
        }
        if (!hasRoom()) {
            throw new QueueFullException(queue.capacity());
        }
        Instant now = clock.instant();
        Experiment experiment = origin == null
                ? new Experiment(stored, spec.name(), spec.tags(), key, now)
                : origin.rerun(stored, key, now);
        return views.view(queue(experiment.ownedBy(owner)));
    }

    boolean hasRoom() {
        return experiments.countIn(ExperimentState.QUEUED) < queue.capacity();
    }

    /** Within the study's transaction; answers the experiment's id. */
    long storeTrial(ExperimentSpec spec, long studyId, @Nullable String owner, @Nullable Integer haltAfterEpoch) {
        var experiment = new Experiment(StoredSpec.of(spec, specs), spec.name(), spec.tags(), null, clock.instant());
        return queue(experiment.of(studyId, haltAfterEpoch).ownedBy(owner)).id();
    }

    private Experiment queue(Experiment experiment) {
        Experiment saved = experiments.save(experiment);
        transitions.enqueue(saved);
        experiments.flush();
        return saved;
    }

    private Experiment sameAs(
            Experiment earlier, ExperimentSpec spec, @Nullable Experiment origin, String idempotencyKey) {
        Long originId = origin == null ? null : (Long) origin.id();
        if (!specs.readStored(earlier.spec()).equals(spec) || !Objects.equals(earlier.rerunOf(), originId)) {
            throw new IdempotencyKeyReusedException(idempotencyKey, earlier.id());
        }
        return earlier;
    }
}
