package org.mlplab.execution.worker;

import org.mlplab.execution.Shutdown;
import org.springframework.stereotype.Component;

/**
 * Lets experiments of this node train at once, except one that may take the process down: it trains alone until it has stored
 * progress. Those that train are asked to pause for it, and resume afterwards.
 */
@Component
class TrainingGate {

    private static final long CHECK_MILLIS = 200;

    private final Shutdown shutdown;

    private int training;
    private int waitingToBeAlone;
    private boolean oneAlone;

    TrainingGate(Shutdown shutdown) {
        this.shutdown = shutdown;
    }

    /**
     * Waits until training may begin.
     *
     * @return false where this node stops meanwhile
     */
    synchronized boolean enter(boolean alone) {
        waitingToBeAlone += alone ? 1 : 0;
        try {
            while (alone ? training > 0 : oneAlone || waitingToBeAlone > 0) {
                if (shutdown.hasBegun()) {
                    return false;
                }
                wait(CHECK_MILLIS);
            }
            training++;
            oneAlone = alone;
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waitingToBeAlone -= alone ? 1 : 0;
        }
    }

    /** Whether those that train beside others are to give their experiments back for now. */
    synchronized boolean isToMakeWay() {
        return waitingToBeAlone > 0;
    }

    /** The one that trains alone has stored progress: others may train beside it. */
    synchronized void share() {
        oneAlone = false;
        notifyAll();
    }

    synchronized void leave() {
        training--;
        if (training == 0) {
            oneAlone = false;
        }
        notifyAll();
    }
}
