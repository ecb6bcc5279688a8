package org.mlplab.training.engine.update;

/**
 * What pulls parameters towards zero.
 *
 * @param l2 λ: adds λ‖W‖² to the loss, thus 2λW to the gradient of weights, nothing to that of biases
 * @param weightDecay adds weightDecay·θ to the gradient of weights and biases (PyTorch's coupled form) or, decoupled,
 *     η·weightDecay·θ to their update (Loshchilov and Hutter, 2019: with Adam this is AdamW)
 */
public record Decay(double l2, double weightDecay, boolean decoupled) {

    public static final Decay NONE = new Decay(0, 0, false);

    public double ofGradient(boolean weights) {
        return (weights ? 2 * l2 : 0) + (decoupled ? 0 : weightDecay);
    }

    public double ofUpdate() {
        return decoupled ? weightDecay : 0;
    }
}
