package org.mlplab.experiment.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The weights of a first layer's units, each in 255 steps from the unit's smallest to its largest: as finely as a picture
 * shows them.
 *
 * @param epoch after which it was taken, from 1
 * @param inputs of each unit
 * @param ranges of each unit its smallest and its largest weight
 * @param levels of each unit its weights, unsigned
 */
public record WeightSnapshot(int epoch, int inputs, float[] ranges, byte[] levels) {

    /** Most units of which weights are kept: the first. */
    public static final int MOST_UNITS = 64;

    /** Where inputs are many, fewer units are kept: the first whose weights take no more than that, or one. */
    private static final int MOST_WEIGHTS = 4 << 20;

    private static final int BRIGHTEST = 255;

    /** How many of a layer's units are kept. */
    public static int kept(int units, int inputs) {
        return Math.min(units, Math.max(1, Math.min(MOST_UNITS, MOST_WEIGHTS / inputs)));
    }

    /** @param weights one unit's after the other's, of each {@code inputs} */
    public static WeightSnapshot of(int epoch, int inputs, float[] weights) {
        int units = weights.length / inputs;
        float[] ranges = new float[2 * units];
        byte[] levels = new byte[units * inputs];
        for (int unit = 0; unit < units; unit++) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = unit * inputs; i < (unit + 1) * inputs; i++) {
                low = Math.min(low, weights[i]);
                high = Math.max(high, weights[i]);
            }
            ranges[2 * unit] = low;
            ranges[2 * unit + 1] = high;
            double range = (double) high - low;
            for (int i = unit * inputs; range > 0 && i < (unit + 1) * inputs; i++) {
                levels[i] = (byte) Math.round(BRIGHTEST * ((double) weights[i] - low) / range);
            }
        }
        return new WeightSnapshot(epoch, inputs, ranges, levels);
    }

    static WeightSnapshot of(int epoch, int inputs, byte[] packedRanges, byte[] levels) {
        return new WeightSnapshot(epoch, inputs, unpacked(packedRanges), levels);
    }

    static float[] unpacked(byte[] ranges) {
        float[] values = new float[ranges.length / Float.BYTES];
        ByteBuffer.wrap(ranges).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }

    byte[] packedRanges() {
        byte[] packed = new byte[ranges.length * Float.BYTES];
        ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().put(ranges);
        return packed;
    }

    public int units() {
        return ranges.length / 2;
    }

    /** One unit's after the other's, to within half a step. */
    public float[] weights() {
        float[] weights = new float[levels.length];
        for (int i = 0; i < weights.length; i++) {
            int unit = i / inputs;
            double low = ranges[2 * unit];
            weights[i] = (float) (low + (ranges[2 * unit + 1] - low) * (levels[i] & BRIGHTEST) / BRIGHTEST);
        }
        return weights;
    }
}
