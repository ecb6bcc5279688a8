package org.mlplab.study;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A stored look at the test set. */
@Entity
@Table(name = "study_test_evaluation")
class TestEvaluationRow {

    @Embeddable
    record Key(long studyId, int look) {}

    @EmbeddedId
    private Key key;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String evaluation;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected TestEvaluationRow() {}

    TestEvaluationRow(Key key, String evaluation) {
        this.key = key;
        this.evaluation = evaluation;
    }

    /** JSON of a {@link TestEvaluation}. */
    String evaluation() {
        return evaluation;
    }
}
