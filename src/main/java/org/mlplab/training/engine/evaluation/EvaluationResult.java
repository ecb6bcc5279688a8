package org.mlplab.training.engine.evaluation;

import java.util.List;

/**
 * What a network makes of labelled rows.
 *
 * @param loss mean cross-entropy in nats, without regularization; not finite if the network diverged
 * @param correct rows classified correctly
 * @param predicted the class of each row: the first of the most probable
 * @param layers what each layer did on the first rows, up to 512, from the first layer to the output layer's logits
 */
public record EvaluationResult(double loss, int correct, int[] predicted, List<UnitActivity> layers) {

    public double accuracy() {
        return (double) correct / predicted.length;
    }
}
