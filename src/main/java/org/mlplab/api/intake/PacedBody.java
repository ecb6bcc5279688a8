package org.mlplab.api.intake;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.mlplab.api.problem.LateBodyException;

/** A body that must come at a pace. */
final class PacedBody implements InputBuffer {

    private final InputBuffer body;
    private final long length;
    private final Runnable whenRead;
    private final Pace pace;
    private boolean read;
    private boolean late;

    /**
     * A body of which nothing was read yet.
     *
     * @param length in bytes; -1 where the request does not tell
     * @param whenRead called once, when all was read
     */
    PacedBody(InputBuffer body, long length, Duration patience, Runnable whenRead) {
        this.body = body;
        this.length = length;
        this.pace = new Pace(patience, System::nanoTime);
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
        pace.add(Math.max(count, 0));
        if (count < 0 || pace.bytes() == length) {
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
        if (!read && pace.isLate()) {
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
