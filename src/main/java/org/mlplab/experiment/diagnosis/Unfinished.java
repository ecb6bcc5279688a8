package org.mlplab.experiment.diagnosis;

/**
 * The iterations before divergence that are part of no epoch.
 *
 * @param iterations how many there are
 * @param lastLoss training loss of the last; NaN where there is none
 */
public record Unfinished(long iterations, double lastLoss) {

    public static final Unfinished NONE = new Unfinished(0, Double.NaN);

    /** @param lastLoss in single precision */
    public static Unfinished of(long iterations, double lastLoss) {
        return new Unfinished(iterations, SinglePrecision.asShown(lastLoss));
    }
}
