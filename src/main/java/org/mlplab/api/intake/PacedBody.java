package org.mlplab.api.intake;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.mlplab.api.problem.LateBodyException;

/** A body that must come at a pace: a while for its start, and a second for each {@value #BYTES_PER_SECOND} bytes. */
final class PacedBody implements InputBuffer {

    static final int BYTES_PER_SECOND = 16_384;

    private final InputBuffer body;
    private final long length;
    private final Runnable whenRead;
    private final long start = System.nanoTime();
    private final long patienceNanos;
    private long bytes;
    private boolean read;
    private boolean late;

    /**
     * A body of which nothing was read yet.
     *
     * @param length in bytes; -1 where the request does not tell
     * @param whenRead called once, when all was read
     */
    PacedBody(InputBuffer body, long length, long patienceNanos, Runnable whenRead) {
        this.body = body;
        this.length = length;
        this.patienceNanos = patienceNanos;
        this.whenRead = whenRead;
    }

    /** @throws LateBodyException if it is too slow, or nothing came for as long as connections may be silent */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        requireInTime();
        int count;
        try {
            count = body.doRead(handler);
        } catch (SocketTimeoutException e) {
            late = true;
            throw new LateBodyException();
        }
        bytes += Math.max(count, 0);
        if (count < 0 || bytes == length) {
            ended();
        } else {
            requireInTime();
        }
        return count;
    }

    private void ended() {
        if (!read) {
            read = true;
            whenRead.run();
        }
    }

    private void requireInTime() throws LateBodyException {
        long allowed = patienceNanos + TimeUnit.SECONDS.toNanos(bytes) / BYTES_PER_SECOND;
        if (!read && System.nanoTime() - start > allowed) {
            late = true;
            throw new LateBodyException();
        }
    }

    boolean isRead() {
        return read;
    }

    boolean isLate() {
        return late;
    }

    @Override
    public int available() {
        return body.available();
    }
}
