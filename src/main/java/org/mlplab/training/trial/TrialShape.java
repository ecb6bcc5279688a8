package org.mlplab.training.trial;

import java.util.List;
import org.mlplab.spec.Activation;
import org.mlplab.spec.Augmentation;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.Optimizer;
import org.mlplab.spec.Precision;

/**
 * All of a spec that the time of an iteration depends on.
 *
 * @param batchSize examples of its largest minibatch
 * @param optimizer its type, and whether it keeps momentum
 * @param mirrors whether pictures are mirrored
 * @param threads that train the network
 */
public record TrialShape(
        int inputs,
        List<Layer> hiddenLayers,
        int classes,
        int batchSize,
        String optimizer,
        boolean mirrors,
        Precision precision,
        int threads) {

    /** A hidden layer. */
    public record Layer(int units, Activation activation, boolean dropout) {}

    public static TrialShape of(ExperimentSpec spec, int inputs, int classes, int threads) {
        return new TrialShape(
                inputs,
                spec.network().hiddenLayers().stream()
                        .map(layer -> new Layer(layer.units(), layer.activation(), layer.dropoutRate() > 0))
                        .toList(),
                classes,
                spec.largestMinibatch(),
                optimizer(spec.optimizer()),
                spec.dataset().augmentation() == Augmentation.HORIZONTAL_FLIP,
                spec.training().precision(),
                threads);
    }

    private static String optimizer(Optimizer optimizer) {
        String type = optimizer.getClass().getSimpleName();
        return optimizer instanceof Optimizer.Sgd sgd && sgd.momentum() > 0 ? type + " with momentum" : type;
    }

    /** Multiplications of one iteration: three products of matrices with one factor for each weight and example. */
    public double multiplications() {
        double weights = 0;
        double fanIn = inputs;
        for (Layer layer : hiddenLayers) {
            weights += fanIn * layer.units;
            fanIn = layer.units;
        }
        return 3.0 * batchSize * (weights + fanIn * classes);
    }
}
