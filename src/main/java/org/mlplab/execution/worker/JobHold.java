package org.mlplab.execution.worker;

/** Whether a job is still this node's, asked within the transaction that relies on it. */
@FunctionalInterface
public interface JobHold {

    /** Once true, it stays so until the transaction ends. */
    boolean lasts();
}
