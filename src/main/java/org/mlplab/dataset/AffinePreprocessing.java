package org.mlplab.dataset;

/**
 * Preprocessing as one affine map of every input: x′ = (x − {@code shift}) · {@code scale}.
 *
 * @param shift per input, in raw units
 * @param scale per input, dimensionless
 */
public record AffinePreprocessing(float[] shift, float[] scale) {}
