package org.mlplab.experiment.lifecycle;

import jakarta.persistence.Embeddable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What an experiment showed that is only ever read whole, as JSON; each null until there is one. */
@Embeddable
class Documents {

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String testResult;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String provenance;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String comparison;

    @JdbcTypeCode(SqlTypes.LONG32VARCHAR)
    private @Nullable String findings;

    void tested(String testResultJson) {
        testResult = testResultJson;
    }

    void recordProvenance(String provenanceJson) {
        provenance = provenanceJson;
    }

    void compared(String comparisonJson) {
        comparison = comparisonJson;
    }

    void diagnosed(String findingsJson) {
        findings = findingsJson;
    }

    @Nullable
    String testResult() {
        return testResult;
    }

    @Nullable
    String provenance() {
        return provenance;
    }

    @Nullable
    String comparison() {
        return comparison;
    }

    @Nullable
    String findings() {
        return findings;
    }
}
