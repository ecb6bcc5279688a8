package org.mlplab.training.engine;

/**
 * What a network makes of labelled rows.
 *
 * @param loss mean cross-entropy in nats, without regularization; not finite if the network diverged
 * @param correct rows classified correctly
 * @param predicted the class of each row: the first of the most probable
 */
public record EvaluationResult(double loss, int correct, int[] predicted) {

    public double accuracy() {
        return (double) correct / predicted.length;
    }
}
