package org.mlplab.training.gradientcheck;

/** A way to compute gradients. */
@FunctionalInterface
interface GradientSource {

    Gradients of(Problem problem);
}
