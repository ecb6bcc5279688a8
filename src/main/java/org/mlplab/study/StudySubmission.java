package org.mlplab.study;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Accepts studies, once for each idempotency key. */
@Component
public class StudySubmission {

    private final StudyRepository studies;
    private final StudyViews views;
    private final StudyDocuments documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StudySubmission(
            StudyRepository studies,
            StudyViews views,
            StudyDocuments documents,
            ApplicationEventPublisher events,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.studies = studies;
        this.views = views;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Stores a study, which then makes its trials.
     *
     * @param idempotencyKey a second submission of the same request with the same key answers the first one's study
     * @throws StudyKeyReusedException where the key came with another request before
     */
    public StudyView submit(StudyRequest request, @Nullable String idempotencyKey) {
        try {
            return inTransaction(request, idempotencyKey);
        } catch (DataIntegrityViolationException e) {
            if (idempotencyKey == null) {
                throw e;
            }
            // The same key was being stored by another request at this very time; it is stored now.
            return inTransaction(request, idempotencyKey);
        }
    }

    private StudyView inTransaction(StudyRequest request, @Nullable String idempotencyKey) {
        return Objects.requireNonNull(transaction.execute(status -> store(request, idempotencyKey)));
    }

    private StudyView store(StudyRequest request, @Nullable String idempotencyKey) {
        String document = documents.write(request);
        Optional<Study> earlier =
                idempotencyKey == null ? Optional.empty() : studies.findByIdempotencyKey(idempotencyKey);
        if (earlier.isPresent()) {
            if (!earlier.get().wasSubmittedAs(document)) {
                throw new StudyKeyReusedException(
                        String.valueOf(idempotencyKey), earlier.get().id());
            }
            return views.view(earlier.get());
        }
        Study study = studies.saveAndFlush(new Study(request.name(), document, idempotencyKey, clock.instant()));
        events.publishEvent(new StudyStirred(study.id()));
        return views.view(study);
    }
}
