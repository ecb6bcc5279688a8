package org.mlplab.training;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * A checkpoint as bytes, little-endian: magic number and version, then the fields in the order of {@link #write}, arrays
 * after their lengths, and a CRC-32C (RFC 3720) of all before it.
 */
final class CheckpointFormat {

    private static final int MAGIC = 0x4d4c5043;
    private static final int VERSION = 1;
    private static final int BYTES_OF_STEP = 2 * Integer.BYTES + 2 * Double.BYTES;
    // All that is no array: see write.
    private static final int FIXED_BYTES = 9 * Integer.BYTES + 2 * Long.BYTES + 2 * Double.BYTES;

    private CheckpointFormat() {}

    static byte[] write(Checkpoint checkpoint) {
        List<Step> steps = checkpoint.tally().steps();
        long size = FIXED_BYTES
                + (long) steps.size() * BYTES_OF_STEP
                + (long) Float.BYTES
                        * (checkpoint.parameters().length
                                + (long) checkpoint.updaterState().length
                                + checkpoint.best().parameters().length);
        ByteBuffer out = ByteBuffer.allocate(Math.toIntExact(size)).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(MAGIC).putInt(VERSION);
        out.putLong(checkpoint.iteration()).putInt(checkpoint.epochs());
        put(out, checkpoint.parameters());
        put(out, checkpoint.updaterState());
        out.putLong(checkpoint.tally().nanos()).putInt(steps.size());
        for (Step step : steps) {
            out.putInt(step.examples()).putDouble(step.loss());
            out.putDouble(step.penalty()).putInt(step.correct());
        }
        out.putDouble(checkpoint.stopper().best()).putInt(checkpoint.stopper().bestEpoch());
        out.putDouble(checkpoint.best().accuracy());
        put(out, checkpoint.best().parameters());
        out.putInt(checksum(out.array(), out.position()));
        return out.array();
    }

    static Checkpoint read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - Integer.BYTES;
        if (end < 0 || in.getInt(end) != checksum(bytes, end)) {
            throw new BrokenCheckpointException("the checkpoint's checksum is wrong");
        }
        try {
            if (in.getInt() != MAGIC || in.getInt() != VERSION) {
                throw new BrokenCheckpointException("the checkpoint has another format");
            }
            return new Checkpoint(
                    in.getLong(),
                    in.getInt(),
                    floats(in),
                    floats(in),
                    new EpochTally.State(in.getLong(), steps(in)),
                    new EarlyStopper.State(in.getDouble(), in.getInt()),
                    new BestEpoch.State(in.getDouble(), floats(in)));
        } catch (BufferUnderflowException e) {
            throw new BrokenCheckpointException("the checkpoint ends too early");
        }
    }

    private static void put(ByteBuffer out, float[] values) {
        out.putInt(values.length);
        out.asFloatBuffer().put(values);
        out.position(out.position() + values.length * Float.BYTES);
    }

    private static float[] floats(ByteBuffer in) {
        float[] values = new float[in.getInt()];
        in.asFloatBuffer().get(values);
        in.position(in.position() + values.length * Float.BYTES);
        return values;
    }

    private static List<Step> steps(ByteBuffer in) {
        int count = in.getInt();
        List<Step> steps = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            steps.add(new Step(in.getInt(), in.getDouble(), in.getDouble(), in.getInt()));
        }
        return steps;
    }

    private static int checksum(byte[] bytes, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
