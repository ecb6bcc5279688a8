package org.mlplab.experiment.diagnosis;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an experiment's findings are made from, beside its epochs; all of it JSON. */
@Entity
@Table(name = "diagnosis_evidence")
class EvidenceRow {

    @Id
    private long experimentId;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private String initialState;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String layers;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    protected EvidenceRow() {}

    EvidenceRow(long experimentId, String initialState) {
        this.experimentId = experimentId;
        this.initialState = initialState;
    }

    String initialState() {
        return initialState;
    }

    @Nullable
    String layers() {
        return layers;
    }
}
