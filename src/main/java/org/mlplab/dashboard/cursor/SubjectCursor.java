package org.mlplab.dashboard.cursor;

/** How far a reader has been told of one experiment, of one study, or of a list. */
public sealed interface SubjectCursor permits ExperimentCursor, StudyCursor, ListCursor {

    /** In the form in which readers hand it back. */
    String token();

    Standing standing();

    /** Where none of its subject is told. */
    boolean isStart();
}
