package org.mlplab.execution.study;

import org.mlplab.study.TestLook;

/**
 * A look at the test set that waits for a node that trains.
 *
 * @param machineFaults failures in a row for which the look could do nothing
 */
record QueuedLook(TestLook look, int machineFaults) {

    QueuedLook failedByTheMachine() {
        return new QueuedLook(look, machineFaults + 1);
    }
}
