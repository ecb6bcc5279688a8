package org.mlplab.training.engine.layer;

/**
 * What the forward pass of one minibatch showed, before the update.
 *
 * @param lossSum cross-entropy summed over the examples, in nats, without regularization; not finite once training diverged
 * @param correct examples whose class had the largest probability
 */
public record BatchLoss(double lossSum, int correct, int examples) {

    public double mean() {
        return lossSum / examples;
    }
}
