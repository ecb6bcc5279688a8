package org.mlplab.experiment.diagnosis;

/** Losses of iterations, which are stored in single precision. */
final class SinglePrecision {

    private SinglePrecision() {}

    /** The number that the metrics show: the shortest decimal that stands for the stored one. */
    static double asShown(double loss) {
        return Double.parseDouble(Float.toString((float) loss));
    }
}
