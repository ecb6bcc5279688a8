package org.mlplab.execution.worker;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.mlplab.execution.Shutdown;
import org.mlplab.execution.memory.NodeMemory;
import org.mlplab.execution.memory.TakenMemory;
import org.mlplab.training.memory.FreeMemory;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;
import org.springframework.stereotype.Component;

/**
 * Lets experiments of this node train at once as far as its memory goes, in the order in which they come: a small one does not
 * overtake one that waits for room. One that may take the process down trains alone until it has stored progress: those that
 * train are asked to pause for it, and resume afterwards. What else takes memory gets what is free, and does not wait for it.
 */
@Component
class TrainingGate implements FreeMemory {

    private static final long CHECK_MILLIS = 200;
    /** Checks between two looks at whether the experiment still waits. */
    private static final int CHECKS_PER_LOOK = 5;

    private final Shutdown shutdown;
    private final Memory room;
    private final TakenMemory memory;
    private final Deque<Entrant> line = new ArrayDeque<>();

    private int training;
    private int waitingToBeAlone;
    private boolean oneAlone;

    TrainingGate(Shutdown shutdown, NodeMemory memory) {
        this.shutdown = shutdown;
        this.room = memory.room();
        this.memory = new TakenMemory(room);
    }

    /** Who wants to train, once. */
    static final class Entrant {

        private final boolean alone;
        private final MemoryNeed need;

        /**
         * One that stands in no line yet.
         *
         * @param alone whether nothing else may train beside it
         * @param need what it takes, no more than this node has
         */
        Entrant(boolean alone, MemoryNeed need) {
            this.alone = alone;
            this.need = need;
        }
    }

    /**
     * Waits until training may begin. Each entrant that is let in has to {@link #leave}.
     *
     * @param stillWaits looked at about once a second
     * @return false where this node stops, or it waits no more
     */
    boolean enter(Entrant entrant, BooleanSupplier stillWaits) {
        join(entrant);
        try {
            for (int checks = 1; !isLetIn(entrant); checks++) {
                if (shutdown.hasBegun() || checks % CHECKS_PER_LOOK == 0 && !stillWaits.getAsBoolean()) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            leaveLine(entrant);
        }
    }

    private synchronized void join(Entrant entrant) {
        if (entrant.alone) {
            waitingToBeAlone++;
        } else {
            line.add(entrant);
        }
    }

    private synchronized void leaveLine(Entrant entrant) {
        if (entrant.alone) {
            waitingToBeAlone--;
        } else {
            line.remove(entrant);
        }
        notifyAll();
    }

    private synchronized boolean isLetIn(Entrant entrant) throws InterruptedException {
        if (!mayTrain(entrant)) {
            wait(CHECK_MILLIS);
        }
        if (!mayTrain(entrant)) {
            return false;
        }
        training++;
        oneAlone = entrant.alone;
        memory.take(entrant.need);
        return true;
    }

    private boolean mayTrain(Entrant entrant) {
        if (entrant.alone) {
            return training == 0 && memory.hasRoomFor(entrant.need);
        }
        return !oneAlone && waitingToBeAlone == 0 && line.peek() == entrant && memory.hasRoomFor(entrant.need);
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

    synchronized void leave(Entrant entrant) {
        memory.give(entrant.need);
        training--;
        if (training == 0) {
            oneAlone = false;
        }
        notifyAll();
    }

    @Override
    public synchronized Optional<Lease> take(Memory wanted) {
        var need = new MemoryNeed(wanted, Memory.NONE, "", 0);
        if (oneAlone || waitingToBeAlone > 0 || !line.isEmpty() || !memory.hasRoomFor(need)) {
            return Optional.empty();
        }
        memory.take(need);
        return Optional.of(() -> giveBack(need));
    }

    private synchronized void giveBack(MemoryNeed need) {
        memory.give(need);
        notifyAll();
    }

    @Override
    public Memory room() {
        return room;
    }

    /** How many wait, those who are to train alone not included. */
    synchronized int waiting() {
        return line.size();
    }

    /** What those that train take, and large predictions and trial runs. */
    synchronized Memory taken() {
        return memory.taken();
    }
}
