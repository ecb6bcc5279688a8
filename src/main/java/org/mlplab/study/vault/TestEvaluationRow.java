package org.mlplab.study.vault;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.TestEvaluation;

/** A stored look at the test set. */
@Entity
@Table(name = "study_test_evaluation")
class TestEvaluationRow {

    @Embeddable
    record Key(long studyId, int look) {}

    @EmbeddedId
    private Key key;

    /** Null for looks that were taken before requests had ids. */
    private @Nullable String requestId;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String evaluation;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected TestEvaluationRow() {}

    TestEvaluationRow(Key key, String requestId, String evaluation) {
        this.key = key;
        this.requestId = requestId;
        this.evaluation = evaluation;
    }

    long studyId() {
        return key.studyId();
    }

    /** JSON of a {@link TestEvaluation}. */
    String evaluation() {
        return evaluation;
    }
}
