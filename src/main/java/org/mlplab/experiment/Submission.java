package org.mlplab.experiment;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.SpecReader;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;
    private final QueueProperties queue;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Submission(
            ExperimentRepository experiments,
            SpecReader specs,
            ViewAssembler views,
            ApplicationEventPublisher events,
            QueueProperties queue,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.experiments = experiments;
        this.specs = specs;
        this.views = views;
        this.events = events;
        this.queue = queue;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Queues an experiment.
     *
     * @param idempotencyKey a second submission of the same spec with the same key answers the first one's experiment
     * @throws QueueFullException where as many wait as may
     * @throws IdempotencyKeyReusedException where the key came with another spec before
     */
    public ExperimentView submit(ExperimentSpec spec, @Nullable String idempotencyKey) {
        try {
            return inTransaction(spec, idempotencyKey);
        } catch (DataIntegrityViolationException e) {
            if (idempotencyKey == null) {
                throw e;
            }
            // The same key was being stored by another request at this very time; it is stored now.
            return inTransaction(spec, idempotencyKey);
        }
    }

    private ExperimentView inTransaction(ExperimentSpec spec, @Nullable String idempotencyKey) {
        return Objects.requireNonNull(transaction.execute(status -> store(spec, idempotencyKey)));
    }

    private ExperimentView store(ExperimentSpec spec, @Nullable String idempotencyKey) {
        StoredSpec stored = StoredSpec.of(spec, specs::write);
        if (idempotencyKey != null) {
            var earlier = experiments.findByIdempotencyKey(idempotencyKey);
            if (earlier.isPresent()) {
                if (!earlier.get().spec().equals(stored.json())) {
                    throw new IdempotencyKeyReusedException(
                            idempotencyKey, earlier.get().id());
                }
                return views.view(earlier.get());
            }
        }
        if (experiments.countByState(ExperimentState.QUEUED) >= queue.capacity()) {
            throw new QueueFullException(queue.capacity());
        }
        var experiment = experiments.saveAndFlush(
                new Experiment(stored, spec.name(), spec.tags(), idempotencyKey, clock.instant()));
        events.publishEvent(experiment.queued());
        return views.view(experiment);
    }
}
