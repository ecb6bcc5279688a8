package org.mlplab.dataset;

/**
 * Per input, the sums of the values and of their squares over some examples: exact, since 2³¹ squares of at most 255²
 * fit a long.
 */
record InputSums(long[] values, long[] squares, int examples) implements InputStatistics {

    static InputSums over(Examples examples) {
        if (examples.size() == 0) {
            throw new IllegalArgumentException("no examples to take statistics of");
        }
        int inputs = examples.shape().inputs();
        long[] values = new long[inputs];
        long[] squares = new long[inputs];
        byte[] bytes = examples.values();
        for (int i = 0; i < examples.size(); i++) {
            int offset = examples.offset(i);
            for (int j = 0; j < inputs; j++) {
                int value = bytes[offset + j] & 0xFF;
                values[j] += value;
                squares[j] += value * value;
            }
        }
        return new InputSums(values, squares, examples.size());
    }

    @Override
    public float[] means() {
        float[] means = new float[values.length];
        for (int j = 0; j < means.length; j++) {
            means[j] = (float) ((double) values[j] / examples);
        }
        return means;
    }

    @Override
    public float[] inverseStandardDeviations() {
        float[] inverses = new float[values.length];
        for (int j = 0; j < inverses.length; j++) {
            // E[x²] − E[x]² over a common denominator: nothing cancels, for N·Σx² and (Σx)² are exact integers
            long spread = Math.subtractExact(
                    Math.multiplyExact((long) examples, squares[j]), Math.multiplyExact(values[j], values[j]));
            inverses[j] = spread == 0 ? 1 : (float) (examples / Math.sqrt(spread));
        }
        return inverses;
    }
}
