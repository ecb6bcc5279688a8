package org.mlplab.study;

/** While the winner of a study was evaluated, another trial became its winner. */
public class WinnerChangedException extends RuntimeException {

    public WinnerChangedException(long studyId) {
        super("study %d was extended and has another winner now; nothing was stored".formatted(studyId));
    }
}
