package org.mlplab.dataset.origin;

import java.io.IOException;

/** A place that a data set's files can be fetched from. */
public interface FileOrigin {

    /** In words fit for a message: what and where it is. */
    String description();

    /**
     * Hands over every file that the intake {@linkplain Intake#wants wants}, in any order, and reports how far it is.
     *
     * @throws IOException if a file is unavailable or broken; the message says why, without naming this origin
     */
    void deliver(Intake intake, Progress progress) throws IOException, InterruptedException;
}
