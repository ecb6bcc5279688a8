package org.mlplab.experiment;

/** An experiment cannot be removed by itself because it is a trial of a study. */
public class TrialOfStudyException extends RuntimeException {

    public TrialOfStudyException(long id, long studyId) {
        super("experiment %d is a trial of study %d and goes with it: DELETE /studies/%d"
                .formatted(id, studyId, studyId));
    }
}
