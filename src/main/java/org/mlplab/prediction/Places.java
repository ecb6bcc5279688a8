package org.mlplab.prediction;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets so many at work at once and so many wait for that; others are to come again later. */
public final class Places {

    private final Semaphore all;
    private final Semaphore atWork;

    /**
     * Places for work of one kind.
     *
     * @param atWork how many work at once
     * @param waiting how many more may wait
     */
    public Places(int atWork, int waiting) {
        this.all = new Semaphore(atWork + waiting);
        this.atWork = new Semaphore(atWork, true);
    }

    /**
     * Does the work when it is its turn, in the calling thread.
     *
     * @throws PredictionsBusyException if as many wait as may
     */
    public <T> T work(Supplier<T> work) {
        if (!all.tryAcquire()) {
            throw new PredictionsBusyException();
        }
        try {
            atWork.acquireUninterruptibly();
            try {
                return work.get();
            } finally {
                atWork.release();
            }
        } finally {
            all.release();
        }
    }
}
