package org.mlplab.export.file;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.mlplab.api.intake.Pace;

/** A file that must be taken at a pace, as it holds memory until then. */
final class PacedOutput extends FilterOutputStream {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pace pace;

    PacedOutput(OutputStream out, LongSupplier nanoTime) {
        super(out);
        this.pace = new Pace(PATIENCE, nanoTime);
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
        pace.add(count);
        if (pace.isLate()) {
            throw new LateReaderException(pace.bytes());
        }
    }
}
