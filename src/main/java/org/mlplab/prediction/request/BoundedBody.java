package org.mlplab.prediction.request;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that may not be longer than so many bytes, whatever was announced. */
final class BoundedBody extends FilterInputStream {

    private final String what;
    private final long most;
    private long read;

    /** @param what it is, in words, for the refusal */
    BoundedBody(InputStream in, String what, long most) {
        super(in);
        this.what = what;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    private void count(int bytes) {
        read += bytes;
        if (read > most) {
            throw new BodyTooLargeException(what, most);
        }
    }
}
