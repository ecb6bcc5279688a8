package org.mlplab.training.gradientcheck;

/**
 * A central difference that reaches across the kink of a ReLU, where J̃ has no derivative to compare with.
 *
 * @param name of the parameter that is varied
 * @param element index of the element of that parameter, in row-major order
 * @param at the kink that the difference reaches across
 */
record Crossing(String name, int element, KinkPoint at) {

    /**
     * Where a ReLU is near its kink.
     *
     * @param layer hidden layer, from 1
     * @param unit from 0
     * @param example from 0
     * @param preActivation z with no parameter varied
     */
    record KinkPoint(int layer, int unit, int example, double preActivation) {}
}
