package org.mlplab.experiment.metrics;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Losses of consecutive iterations of one epoch, as they are stored.
 *
 * @param first its first iteration, from 1
 * @param payload for each iteration two 32-bit floats, little-endian: training loss, regularized training loss
 */
record LossBlock(long first, int epoch, byte[] payload) {

    /** Most iterations in a block: 64 KB. */
    static final int ITERATIONS = 8192;

    private static final int BYTES = 2 * Float.BYTES;

    /**
     * A part of a series.
     *
     * @param from index of the block's first iteration in {@code losses}
     */
    static LossBlock of(long first, int epoch, LossSeries losses, int from) {
        int size = Math.min(ITERATIONS, losses.size() - from);
        ByteBuffer packed = ByteBuffer.allocate(size * BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = from; i < from + size; i++) {
            packed.putFloat(finite(losses.trainingLoss()[i])).putFloat(finite(losses.regularizedTrainingLoss()[i]));
        }
        return new LossBlock(first, epoch, packed.array());
    }

    /** What is finite as a double stays finite. */
    private static float finite(double loss) {
        float packed = (float) loss;
        return Float.isInfinite(packed) && Double.isFinite(loss) ? Math.copySign(Float.MAX_VALUE, packed) : packed;
    }

    int iterations() {
        return payload.length / BYTES;
    }

    /** Adds those of its iterations that are after {@code after}, up to {@code upTo}. */
    void unpack(long after, long upTo, LossChunk into) {
        ByteBuffer packed = ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN);
        int from = (int) Math.max(0, after + 1 - first);
        int to = (int) Math.min(iterations(), upTo + 1 - first);
        for (int i = from; i < to; i++) {
            into.add(epoch, packed.getFloat(i * BYTES), packed.getFloat(i * BYTES + Float.BYTES));
        }
    }
}
