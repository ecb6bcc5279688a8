package org.mlplab.study;

/**
 * What studies ask of the job queue. A job that is asked for within a transaction is stored with it: there is never one
 * without the other.
 */
public interface StudyJobs {

    /** Moves a study on as soon as the transaction is committed, on whichever node is first. */
    void wake(long studyId);

    /** Takes a look at the test set on a node that trains. */
    void look(TestLook look);

    /** Whether this node trains, and so has or gets the data. */
    boolean trainsHere();
}
