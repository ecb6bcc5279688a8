package org.mlplab.training.engine.thread;

import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * The threads of one experiment: the calling thread and {@code size − 1} of its own, which live until {@link #close}.
 *
 * <p>Which thread runs a task is left to chance, and so is how many do: where more experiments train in this process than the
 * machine has cores for their threads, some of them rest. Two experiments on two cores get more done that way than each does
 * with both in turn, as nobody waits for the other's piece; one alone has both. Work must be cut so that its result does not
 * depend on it.
 */
public final class WorkerThreads implements AutoCloseable {

    /** At least two, so that one thread and two threads compute the same pieces and thus the same bits. */
    private static final int LEAST_PIECES = 2;
    /** How long a thread looks for work and keeps its core: a little longer than the gaps within an iteration. */
    private static final long SPIN_NANOS = 100_000;

    /** How long it looks for work and lets others have its core before it sleeps: waking it takes longer on a busy machine. */
    private static final long YIELD_NANOS = 2_000_000;

    private final Cores cores;
    private final Thread[] threads;
    private final Round none = new Round(0, 0, task -> {});
    private volatile Round current = none;
    private volatile Round ahead = none;
    private volatile boolean closed;

    /** @param size threads in total, the caller among them; at least 1 */
    public WorkerThreads(int size, String name) {
        this(size, name, Cores.OF_MACHINE);
    }

    WorkerThreads(int size, String name, Cores cores) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1, not " + size);
        }
        this.cores = cores;
        cores.enter();
        threads = IntStream.range(1, size)
                .mapToObj(i -> new Thread(() -> serve(i), name + "-" + i))
                .toArray(Thread[]::new);
        for (Thread thread : threads) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** No threads of its own: everything runs in the caller. Takes no share of the cores and needs no closing. */
    public static WorkerThreads callerOnly() {
        return new WorkerThreads(1, "caller", new Cores(1));
    }

    public int size() {
        return threads.length + 1;
    }

    /** Into how many pieces work is to be cut. */
    public int pieces() {
        return Math.max(LEAST_PIECES, size());
    }

    /** Work on {@code length} rows from {@code from} on, which are piece number {@code piece}. */
    @FunctionalInterface
    public interface PieceWork {
        void on(int piece, int from, int length);
    }

    /** Cuts {@code rows} into pieces and works on each that is not empty. */
    public void runPieces(int rows, PieceWork work) {
        Cut cut = new Cut(rows, pieces());
        run(pieces(), i -> {
            if (cut.length(i) > 0) {
                work.on(i, cut.from(i), cut.length(i));
            }
        });
    }

    /**
     * Runs {@code task} once for each of 0 to {@code tasks − 1} and returns when all are done.
     *
     * @throws RuntimeException the first failure of a task, after all have ended
     */
    public void run(int tasks, IntConsumer task) {
        int helpers = helpers();
        if (helpers == 0 || tasks == 1) {
            for (int i = 0; i < tasks; i++) {
                task.accept(i);
            }
            return;
        }
        finish(new Round(tasks, helpers, task), ahead);
    }

    /** @param meanwhile what the caller works on while others have tasks of the round left */
    private void finish(Round round, Round meanwhile) {
        current = round;
        for (int i = 0; i < round.helpers(); i++) {
            LockSupport.unpark(threads[i]);
        }
        round.work();
        round.await(meanwhile);
    }

    /** Leaves the work that was begun ahead as it is; none of its tasks runs when this returns. */
    public void abandonAhead() {
        Round round = ahead;
        ahead = none;
        round.cancel();
    }

    private int helpers() {
        return threads.length == 0 ? 0 : Math.min(threads.length, cores.share() - 1);
    }

    /**
     * Begins work that is needed later: threads take its tasks when they would wait for each other otherwise.
     * What was begun before and is not finished is abandoned.
     */
    public void beginAhead(int tasks, IntConsumer task) {
        abandonAhead();
        ahead = new Round(tasks, helpers(), task);
    }

    /**
     * Does what is left of the work that was begun ahead.
     *
     * @throws RuntimeException the first failure of a task, after all have ended
     */
    public void finishAhead() {
        Round round = ahead;
        ahead = none;
        finish(round, none);
    }

    /** @param number of the thread, from 1 */
    private void serve(int number) {
        Round last = none;
        long idleSince = System.nanoTime();
        while (!closed) {
            Round round = current;
            if (round != last && number <= round.helpers()) {
                round.work();
                last = round;
                idleSince = System.nanoTime();
            } else if (takesOneAhead(number)) {
                idleSince = System.nanoTime();
            } else {
                rest(System.nanoTime() - idleSince);
            }
        }
    }

    private boolean takesOneAhead(int number) {
        Round round = ahead;
        return number <= round.helpers() && round.workOnOne();
    }

    private void rest(long idleNanos) {
        if (idleNanos < SPIN_NANOS) {
            Thread.onSpinWait();
        } else if (idleNanos < YIELD_NANOS) {
            Thread.yield();
        } else {
            LockSupport.park(this);
        }
    }

    @Override
    public void close() {
        if (!closed) {
            cores.leave();
        }
        closed = true;
        for (Thread thread : threads) {
            LockSupport.unpark(thread);
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
