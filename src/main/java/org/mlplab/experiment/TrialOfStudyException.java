package org.mlplab.experiment;

/** An experiment cannot be removed by itself because a study's result rests on it. */
public class TrialOfStudyException extends RuntimeException {

    public TrialOfStudyException(long id, long studyId) {
        super("experiment %d is a trial of study %d and goes with it: DELETE /studies/%d"
                .formatted(id, studyId, studyId));
    }
}
