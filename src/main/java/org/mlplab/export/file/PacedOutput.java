package org.mlplab.export.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A file must be taken at a pace, as it holds memory until then: a while at first, and a second for each {@value #BYTES_PER_SECOND} bytes. */
final class PacedOutput extends FilterOutputStream {

    static final int BYTES_PER_SECOND = 16_384;
    static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final LongSupplier nanoTime;
    private final long start;
    private long bytes;

    PacedOutput(OutputStream out, LongSupplier nanoTime) {
        super(out);
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /** The reader was too slow. */
    static class LateReaderException extends RuntimeException {

        LateReaderException(long bytes) {
            super("the reader took %d bytes too slowly".formatted(bytes));
        }
    }

    @Override
    public void write(int value) throws IOException {
        out.write(value);
        wrote(1);
    }

    @Override
    public void write(byte[] values, int from, int count) throws IOException {
        out.write(values, from, count);
        wrote(count);
    }

    private void wrote(int count) {
        bytes += count;
        long allowed = PATIENCE_NANOS + TimeUnit.SECONDS.toNanos(bytes) / BYTES_PER_SECOND;
        if (nanoTime.getAsLong() - start > allowed) {
            throw new LateReaderException(bytes);
        }
    }
}
