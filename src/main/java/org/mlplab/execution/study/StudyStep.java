package org.mlplab.execution.study;

/**
 * What a step of a study is asked to do.
 *
 * @param machineFaults failures in a row for which the study could do nothing
 */
record StudyStep(long studyId, int machineFaults) {

    StudyStep failedByTheMachine() {
        return new StudyStep(studyId, machineFaults + 1);
    }
}
