package org.mlplab.dashboard.change;

/** An experiment or a study has changed, been made or been removed. */
public record Change(long place, String subject, long subjectId) {

    static final String EXPERIMENT = "experiment";
    static final String STUDY = "study";

    public boolean isOfExperiment() {
        return subject.equals(EXPERIMENT);
    }
}
