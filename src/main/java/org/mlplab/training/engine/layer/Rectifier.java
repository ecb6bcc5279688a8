package org.mlplab.training.engine.layer;

import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationReLU;

/** Tells the plain max(z, 0) from its variants. */
public final class Rectifier {

    private Rectifier() {}

    public static boolean is(IActivation activation) {
        return activation instanceof ActivationReLU relu
                && isZero(relu.getMax())
                && isZero(relu.getThreshold())
                && isZero(relu.getNegativeSlope());
    }

    private static boolean isZero(@Nullable Double value) {
        return value == null || value == 0.0;
    }
}
