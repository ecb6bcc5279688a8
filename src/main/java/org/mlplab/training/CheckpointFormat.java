package org.mlplab.training;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.mlplab.training.network.Step;

/**
 * A checkpoint as bytes, little-endian: magic number and version, then the fields in the order of {@link #write}, arrays
 * after their lengths, and a CRC-32C (RFC 3720) of all before it. Lengths count elements, so that whatever fits Java's
 * arrays fits the format, beyond 2 GB too.
 */
final class CheckpointFormat {

    private static final int MAGIC = 0x4d4c5043;
    private static final int VERSION = 1;
    private static final int BYTES_OF_STEP = 2 * Integer.BYTES + 2 * Double.BYTES;
    // All that is no array: see write.
    private static final int FIXED_BYTES = 9 * Integer.BYTES + 2 * Long.BYTES + 2 * Double.BYTES;
    // Room for 4 MB of parameters is made before the first of them is read.
    private static final int TRUSTED_FLOATS = 1 << 20;
    private static final int MOST_STATES_PER_PARAMETER = 2;

    private CheckpointFormat() {}

    static long size(Checkpoint checkpoint) {
        return FIXED_BYTES
                + (long) checkpoint.tally().steps().size() * BYTES_OF_STEP
                + (long) Float.BYTES
                        * (checkpoint.parameters().length
                                + (long) checkpoint.updaterState().length
                                + checkpoint.best().parameters().length);
    }

    static void write(Checkpoint checkpoint, OutputStream to) throws IOException {
        var out = new LittleEndianOutput(to);
        out.put(MAGIC).put(VERSION);
        out.put(checkpoint.iteration()).put(checkpoint.epochs());
        put(out, checkpoint.parameters());
        put(out, checkpoint.updaterState());
        List<Step> steps = checkpoint.tally().steps();
        out.put(checkpoint.tally().nanos()).put(steps.size());
        for (Step step : steps) {
            out.put(step.examples()).put(step.loss()).put(step.penalty()).put(step.correct());
        }
        out.put(checkpoint.stopper().best()).put(checkpoint.stopper().bestEpoch());
        out.put(checkpoint.best().accuracy());
        put(out, checkpoint.best().parameters());
        out.put(out.checksum());
        out.flush();
    }

    static Checkpoint read(InputStream from) throws IOException {
        var in = new LittleEndianInput(from);
        try {
            if (in.getInt() != MAGIC || in.getInt() != VERSION) {
                throw new BrokenCheckpointException("the checkpoint has another format");
            }
            long iteration = in.getLong();
            int epochs = in.getInt();
            float[] parameters = floats(in, TRUSTED_FLOATS);
            // These lengths follow from that of the parameters, which have been read by now.
            float[] updaterState = floats(in, (long) MOST_STATES_PER_PARAMETER * parameters.length);
            var checkpoint = new Checkpoint(
                    iteration,
                    epochs,
                    parameters,
                    updaterState,
                    new EpochTally.State(in.getLong(), steps(in)),
                    new EarlyStopper.State(in.getDouble(), in.getInt()),
                    new BestEpoch.State(in.getDouble(), floats(in, parameters.length)));
            int checksum = in.checksum();
            if (in.getInt() != checksum || !in.ended()) {
                throw new BrokenCheckpointException("the checkpoint's checksum is wrong");
            }
            return checkpoint;
        } catch (EOFException e) {
            throw new BrokenCheckpointException("the checkpoint ends too early");
        }
    }

    private static void put(LittleEndianOutput out, float[] values) throws IOException {
        out.put(values.length).put(values);
    }

    private static float[] floats(LittleEndianInput in, long trusted) throws IOException {
        return in.getFloats(count(in), Math.max(1, trusted));
    }

    private static List<Step> steps(LittleEndianInput in) throws IOException {
        int count = count(in);
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.add(new Step(in.getInt(), in.getDouble(), in.getDouble(), in.getInt()));
        }
        return steps;
    }

    private static int count(LittleEndianInput in) throws IOException {
        int count = in.getInt();
        if (count < 0) {
            throw new BrokenCheckpointException("the checkpoint says that it holds %d numbers".formatted(count));
        }
        return count;
    }
}
