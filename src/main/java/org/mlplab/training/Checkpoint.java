package org.mlplab.training;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Everything that training needs to resume bit for bit after an iteration. Random numbers are pure functions of the seed and
 * a counter, and the learning rate is one of the iteration, so neither has a state to keep.
 */
public final class Checkpoint {

    private final long iteration;
    private final int epochs;
    private final float[] parameters;
    private final float[] updaterState;
    private final EpochTally.State tally;
    private final EarlyStopper.State stopper;
    private final BestEpoch.State best;

    Checkpoint(
            long iteration,
            int epochs,
            float[] parameters,
            float[] updaterState,
            EpochTally.State tally,
            EarlyStopper.State stopper,
            BestEpoch.State best) {
        this.iteration = iteration;
        this.epochs = epochs;
        this.parameters = parameters;
        this.updaterState = updaterState;
        this.tally = tally;
        this.stopper = stopper;
        this.best = best;
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws BrokenCheckpointException if these bytes are not what was written, or by another version of this format
     */
    public static Checkpoint of(byte[] bytes) {
        try {
            return readFrom(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws ArithmeticException if it takes more than 2 GB, which only {@link #writeTo} can write */
    public byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(size()));
        try {
            writeTo(new OutputStream() {
                @Override
                public void write(int value) {
                    bytes.put((byte) value);
                }

                @Override
                public void write(byte[] values, int from, int length) {
                    bytes.put(values, from, length);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.array();
    }

    /**
     * Reads what {@link #writeTo} wrote, to the stream's end, in pieces of 64 KB: there is no second copy of all of it.
     *
     * @throws BrokenCheckpointException if these bytes are not what was written, or by another version of this format
     */
    public static Checkpoint readFrom(InputStream in) throws IOException {
        return CheckpointFormat.read(in);
    }

    /** Writes {@link #size} bytes, in pieces of 64 KB; the stream is left open. */
    public void writeTo(OutputStream out) throws IOException {
        CheckpointFormat.write(this, out);
    }

    /** Bytes that {@link #writeTo} writes. */
    public long size() {
        return CheckpointFormat.size(this);
    }

    /** Parameter updates done. */
    public long iteration() {
        return iteration;
    }

    /** Epochs that have ended. */
    public int epochs() {
        return epochs;
    }

    float[] parameters() {
        return parameters;
    }

    /** In the updater's own layout; empty where it keeps none. */
    float[] updaterState() {
        return updaterState;
    }

    /** Of the epoch that is under way. */
    EpochTally.State tally() {
        return tally;
    }

    EarlyStopper.State stopper() {
        return stopper;
    }

    BestEpoch.State best() {
        return best;
    }
}
