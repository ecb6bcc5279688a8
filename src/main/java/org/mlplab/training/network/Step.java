package org.mlplab.training.network;

/**
 * What one iteration showed of its minibatch, before the update.
 *
 * @param examples size of the minibatch
 * @param loss mean data loss
 * @param penalty what regularization adds to it: λ(‖W⁽¹⁾‖² + …)
 * @param correct examples whose most probable class is their label
 */
public record Step(int examples, double loss, double penalty, int correct) {

    public boolean isFinite() {
        return Double.isFinite(loss) && Double.isFinite(penalty);
    }

    public double regularizedLoss() {
        return loss + penalty;
    }
}
