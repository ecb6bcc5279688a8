package org.mlplab.training.gradientcheck;

import io.swagger.v3.oas.annotations.media.Schema;

/** When two derivatives are the same: one of the two suffices. */
@Schema(description = "An element's two derivatives are the same if either error is at most this")
record Thresholds(
        @Schema(description = "|a - b| / max(1e-8, |a| + |b|)", example = "1.0E-7")
        double relativeError,

        @Schema(
                description = "|a - b|; what rounding alone does to a central difference: "
                        + "the relative error of a derivative near 0 says nothing",
                example = "1.0E-10")
        double absoluteError) {

    static final Thresholds DEFAULT = new Thresholds(1e-7, 1e-10);

    private static final double LEAST_DENOMINATOR = 1e-8;

    static double relativeError(double a, double b) {
        return Math.abs(a - b) / Math.max(LEAST_DENOMINATOR, Math.abs(a) + Math.abs(b));
    }

    /** False where either is not a number. */
    boolean accept(double a, double b) {
        return relativeError(a, b) <= relativeError || Math.abs(a - b) <= absoluteError;
    }
}
