package org.mlplab.experiment.lifecycle;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.Admission;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.IdempotencyKeyReusedException;
import org.mlplab.experiment.IllegalTransitionException;
import org.mlplab.experiment.queue.OwnerQueueFullException;
import org.mlplab.experiment.queue.OwnerShare;
import org.mlplab.experiment.queue.QueueFullException;
import org.mlplab.experiment.queue.QueueOwners;
import org.mlplab.experiment.queue.QueueProperties;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.SpecReader;
import org.mlplab.spec.reading.InvalidSpecException;
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
    private final QueueOwners owners;
    private final OwnerShare share;
    private final Admission admission;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Submission(
            ExperimentRepository experiments,
            SpecReader specs,
            ViewAssembler views,
            Transitions transitions,
            QueueProperties queue,
            QueueOwners owners,
            OwnerShare share,
            Admission admission,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.experiments = experiments;
        this.specs = specs;
        this.views = views;
        this.transitions = transitions;
        this.queue = queue;
        this.owners = owners;
        this.share = share;
        this.admission = admission;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Queues an experiment that nobody's key asks for. */
    public ExperimentView submit(ExperimentSpec spec, @Nullable String idempotencyKey) {
        return submit(new Asked(null, 0, idempotencyKey), spec);
    }

    /**
     * Queues an experiment.
     *
     * @param asked a second submission of the same spec with the owner's same idempotency key answers the first one's
     *     experiment
     * @throws InvalidSpecException where no node that trains has the memory for it
     * @throws QueueFullException where as many wait as may
     * @throws OwnerQueueFullException where as many of the owner's wait as may
     * @throws IdempotencyKeyReusedException where the key came with another spec before
     */
    public ExperimentView submit(Asked asked, ExperimentSpec spec) {
        return once(asked, () -> store(spec, null, asked));
    }

    /** Queues an experiment once more that nobody's key asks for. */
    public ExperimentView rerun(long id, @Nullable String idempotencyKey) {
        return rerun(new Asked(null, 0, idempotencyKey), id);
    }

    /**
     * Queues an experiment that has ended once more, to be held against it.
     *
     * @param asked a second rerun of the same experiment with the owner's same idempotency key answers the first one
     * @throws ExperimentNotFoundException if there is none to run again
     * @throws IllegalTransitionException if it has not ended
     * @throws InvalidSpecException where no node that trains has the memory for it
     * @throws QueueFullException where as many wait as may
     * @throws OwnerQueueFullException where as many of the owner's wait as may
     * @throws IdempotencyKeyReusedException where the key came with something else before
     */
    public ExperimentView rerun(Asked asked, long id) {
        return once(asked, () -> {
            Experiment origin = experiments.findById(id).orElseThrow(() -> new ExperimentNotFoundException(id));
            if (!origin.state().isFinal()) {
                throw new IllegalTransitionException(id, origin.state(), "run again");
            }
            return store(specs.readStored(origin.spec()), origin, asked);
        });
    }

    private ExperimentView once(Asked asked, Supplier<ExperimentView> store) {
        owners.ensure(asked.owner());
        try {
            return inTransaction(store);
        } catch (DataIntegrityViolationException e) {
            if (asked.idempotencyKey() == null) {
                throw e;
            }
            // The same key was being stored by another request at this very time; it is stored now.
            return inTransaction(store);
        }
    }

    private ExperimentView inTransaction(Supplier<ExperimentView> store) {
        return Objects.requireNonNull(transaction.execute(status -> store.get()));
    }

    private ExperimentView store(ExperimentSpec spec, @Nullable Experiment origin, Asked asked) {
        StoredSpec stored = StoredSpec.of(spec, specs);
        String key = OwnedKey.of(asked.owner(), asked.idempotencyKey());
        if (key != null) {
            var earlier = experiments.findByIdempotencyKey(key);
            if (earlier.isPresent()) {
                return views.view(sameAs(earlier.get(), spec, origin, String.valueOf(asked.idempotencyKey())));
            }
        }
        admission.require(spec);
        requireRoom(asked.owner());
        Instant now = clock.instant();
        Experiment experiment = origin == null
                ? new Experiment(stored, spec.name(), spec.tags(), key, now)
                : origin.rerun(stored, key, now);
        experiment.work().prioritize(asked.priority());
        return views.view(queue(experiment.ownedBy(asked.owner())));
    }

    private void requireRoom(@Nullable String owner) {
        if (experiments.countIn(ExperimentState.QUEUED) >= queue.capacity()) {
            throw new QueueFullException(queue.capacity(), share.secondsUntilRoom());
        }
        Integer limit = share.queuedLimit(owner);
        if (owner != null && limit != null) {
            owners.lock(owner);
            if (!share.mayQueue(owner)) {
                throw new OwnerQueueFullException(owner, limit, share.secondsUntilRoom(owner));
            }
        }
    }

    /** Whether one more of this owner's may wait. */
    boolean hasRoom(@Nullable String owner) {
        return experiments.countIn(ExperimentState.QUEUED) < queue.capacity() && share.mayQueue(owner);
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
