package org.mlplab.dataset.upload.store;

import java.nio.ByteBuffer;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import org.mlplab.spec.catalog.InputShape;

/** Counts classes and measures values while a content is written: of pictures by channel, of numbers by input. */
public final class ExampleTally {

    private final ContentHeader header;
    private final int[][] counts;
    private final long[] sums;
    private final long[] squares;
    private final double[] means;
    private final double[] deviations;
    private final float[] least;
    private final float[] largest;
    private long examples;

    ExampleTally(ContentHeader header) {
        this.header = header;
        this.counts = new int[header.classNames().size()][3];
        int channels = header.inputs() == Inputs.BYTES ? header.shape().channels() : 0;
        int inputs = header.inputs() == Inputs.NUMBERS ? header.shape().inputs() : 0;
        this.sums = new long[channels];
        this.squares = new long[channels];
        this.means = new double[inputs];
        this.deviations = new double[inputs];
        this.least = new float[inputs];
        this.largest = new float[inputs];
    }

    void label(int example, int label) {
        int split = example < header.split().train() ? 0 : example < header.trainingExamples() ? 1 : 2;
        counts[label][split]++;
    }

    void values(ByteBuffer row) {
        examples++;
        if (header.inputs() == Inputs.BYTES) {
            bytes(row);
        } else {
            numbers(row);
        }
    }

    private void bytes(ByteBuffer row) {
        InputShape shape = header.shape();
        int plane = shape.height() * shape.width();
        for (int channel = 0; channel < sums.length; channel++) {
            for (int i = channel * plane; i < (channel + 1) * plane; i++) {
                int value = row.get(i) & 0xFF;
                sums[channel] += value;
                squares[channel] += (long) value * value;
            }
        }
    }

    /** Welford's recurrence: nothing cancels. */
    private void numbers(ByteBuffer row) {
        for (int i = 0; i < means.length; i++) {
            float value = row.getFloat(i * Float.BYTES);
            double delta = value - means[i];
            means[i] += delta / examples;
            deviations[i] += delta * (value - means[i]);
            least[i] = examples == 1 ? value : Math.min(least[i], value);
            largest[i] = examples == 1 ? value : Math.max(largest[i], value);
        }
    }

    /** Examples of a class to train, to validate and to test on. */
    public int[] counts(int label) {
        return counts[label].clone();
    }

    public double mean(int input) {
        return means[input];
    }

    /** Of the population: divided by N. */
    public double deviation(int input) {
        return Math.sqrt(deviations[input] / examples);
    }

    public float least(int input) {
        return least[input];
    }

    public float largest(int input) {
        return largest[input];
    }

    /** 0 where there are numbers. */
    public int channels() {
        return sums.length;
    }

    /** Of a channel, 0 to 255. */
    public double channelMean(int channel) {
        return sums[channel] / pixels();
    }

    /** Of a channel, of the population: divided by N. */
    public double channelDeviation(int channel) {
        double mean = channelMean(channel);
        return Math.sqrt(Math.max(0, squares[channel] / pixels() - mean * mean));
    }

    private double pixels() {
        return (double) examples * header.shape().height() * header.shape().width();
    }
}
