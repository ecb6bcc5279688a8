package org.mlplab.dataset;

import java.util.Arrays;

/**
 * Per input of a table, its mean, standard deviation, least and largest value over some examples, in double precision
 * (Welford, Technometrics 4, 1962).
 */
record InputMoments(double[] mean, double[] deviation, float[] least, float[] largest) implements InputStatistics {

    static InputMoments over(Examples examples) {
        if (examples.size() == 0) {
            throw new IllegalArgumentException("no examples to take statistics of");
        }
        int inputs = examples.shape().inputs();
        double[] mean = new double[inputs];
        double[] squares = new double[inputs];
        float[] numbers = examples.numbers();
        float[] least = Arrays.copyOfRange(numbers, examples.offset(0), examples.offset(0) + inputs);
        float[] largest = least.clone();
        for (int i = 0; i < examples.size(); i++) {
            int offset = examples.offset(i);
            for (int j = 0; j < inputs; j++) {
                float value = numbers[offset + j];
                double delta = value - mean[j];
                mean[j] += delta / (i + 1);
                squares[j] += delta * (value - mean[j]);
                least[j] = Math.min(least[j], value);
                largest[j] = Math.max(largest[j], value);
            }
        }
        for (int j = 0; j < inputs; j++) {
            squares[j] = least[j] == largest[j] ? 0 : Math.sqrt(squares[j] / examples.size());
        }
        return new InputMoments(mean, squares, least, largest);
    }

    @Override
    public float[] means() {
        float[] means = new float[mean.length];
        for (int j = 0; j < means.length; j++) {
            means[j] = (float) mean[j];
        }
        return means;
    }

    @Override
    public float[] inverseStandardDeviations() {
        float[] inverses = new float[deviation.length];
        for (int j = 0; j < inverses.length; j++) {
            inverses[j] = inverse(deviation[j]);
        }
        return inverses;
    }

    /** Halfway between the least and the largest value. */
    float[] centres() {
        float[] centres = new float[least.length];
        for (int j = 0; j < centres.length; j++) {
            centres[j] = (float) (((double) least[j] + largest[j]) / 2);
        }
        return centres;
    }

    /** What maps the least and the largest value, less the centre, to −1 and 1; 1 where they are the same. */
    float[] inverseHalfRanges() {
        float[] inverses = new float[least.length];
        for (int j = 0; j < inverses.length; j++) {
            inverses[j] = inverse(((double) largest[j] - least[j]) / 2);
        }
        return inverses;
    }

    /** 1 where there is no spread, or too little for its inverse to be a number. */
    private static float inverse(double spread) {
        float inverse = (float) (1 / spread);
        return Float.isFinite(inverse) ? inverse : 1;
    }
}
