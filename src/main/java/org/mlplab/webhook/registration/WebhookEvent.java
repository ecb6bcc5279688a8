package org.mlplab.webhook.registration;

import org.mlplab.experiment.ExperimentState;
import org.mlplab.study.StudyState;

/** What can be told: an end of an experiment or of a study. */
public enum WebhookEvent {
    EXPERIMENT_SUCCEEDED,
    EXPERIMENT_FAILED,
    EXPERIMENT_DIVERGED,
    EXPERIMENT_CANCELLED,
    STUDY_SUCCEEDED,
    STUDY_FAILED,
    STUDY_CANCELLED;

    /** @param end that nothing follows */
    public static WebhookEvent of(ExperimentState end) {
        return valueOf("EXPERIMENT_" + end.name());
    }

    /** @param end that nothing follows by itself */
    public static WebhookEvent of(StudyState end) {
        return valueOf("STUDY_" + end.name());
    }
}
