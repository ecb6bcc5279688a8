package org.mlplab.execution.study;

import java.io.Serializable;

/**
 * What a step of a study is asked to do.
 *
 * @param machineFaults failures in a row for which the study could do nothing
 */
record StudyStep(long studyId, int machineFaults) implements Serializable {

    private static final long serialVersionUID = 1;

    StudyStep failedByTheMachine() {
        return new StudyStep(studyId, machineFaults + 1);
    }
}
