package org.mlplab.study.lifecycle;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.lifecycle.OwnedKey;
import org.mlplab.experiment.queue.QueueOwners;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.study.StudyJobs;
import org.mlplab.study.StudyKeyReusedException;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.StudyView;
import org.mlplab.study.request.StoredRequests;
import org.mlplab.study.request.StudyAdmission;
import org.mlplab.study.request.UnreadableRequestException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Accepts studies, once for each idempotency key. */
@Component
public class StudySubmission {

    private final StudyRepository studies;
    private final StudyViews views;
    private final StoredRequests requests;
    private final StudyAdmission admission;
    private final StudyJobs jobs;
    private final QueueOwners owners;
    private final Uptime uptime;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StudySubmission(
            StudyRepository studies,
            StudyViews views,
            StoredRequests requests,
            StudyAdmission admission,
            StudyJobs jobs,
            QueueOwners owners,
            Uptime uptime,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.studies = studies;
        this.views = views;
        this.requests = requests;
        this.admission = admission;
        this.jobs = jobs;
        this.owners = owners;
        this.uptime = uptime;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Stores a study that nobody's key asks for. */
    public StudyView submit(StudyRequest request, @Nullable String idempotencyKey) {
        return submit(request, null, idempotencyKey);
    }

    /**
     * Stores a study, which then makes its trials.
     *
     * @param owner name of the key that asks for it; null where no keys are set up
     * @param idempotencyKey a second submission of the same request with the owner's same key answers the first one's study
     * @throws InvalidSpecException where no node that trains has the memory for any of its trials
     * @throws StudyKeyReusedException where the key came with another request before
     */
    public StudyView submit(StudyRequest request, @Nullable String owner, @Nullable String idempotencyKey) {
        owners.ensure(owner);
        try {
            return inTransaction(request, owner, idempotencyKey);
        } catch (DataIntegrityViolationException e) {
            if (idempotencyKey == null) {
                throw e;
            }
            // The same key was being stored by another request at this very time; it is stored now.
            return inTransaction(request, owner, idempotencyKey);
        }
    }

    private StudyView inTransaction(StudyRequest request, @Nullable String owner, @Nullable String idempotencyKey) {
        return Objects.requireNonNull(transaction.execute(status -> store(request, owner, idempotencyKey)));
    }

    private StudyView store(StudyRequest request, @Nullable String owner, @Nullable String idempotencyKey) {
        String key = OwnedKey.of(owner, idempotencyKey);
        Optional<Study> earlier = key == null ? Optional.empty() : studies.findByIdempotencyKey(key);
        if (earlier.isPresent()) {
            if (!wasSubmittedAs(request, earlier.get())) {
                throw new StudyKeyReusedException(
                        String.valueOf(idempotencyKey), earlier.get().id());
            }
            return views.view(earlier.get());
        }
        admission.require(request);
        Study created = new Study(request.name(), requests.write(request), key, clock.instant(), uptime.seconds())
                .ownedBy(owner);
        JsonNode dataset = request.base().path("dataset");
        Study study = studies.saveAndFlush(
                dataset.hasNonNull("checksum")
                        ? created.on(
                                dataset.path("name").asString(),
                                dataset.path("checksum").asString())
                        : created);
        jobs.wake(study.id());
        return views.view(study);
    }

    /** Compared as this version writes it, whichever version has stored it. */
    private boolean wasSubmittedAs(StudyRequest request, Study earlier) {
        try {
            return requests.write(requests.read(earlier.submitted())).equals(requests.write(request));
        } catch (UnreadableRequestException e) {
            return false;
        }
    }
}
