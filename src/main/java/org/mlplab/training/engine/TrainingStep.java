package org.mlplab.training.engine;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlplab.training.engine.layer.BatchLoss;
import org.mlplab.training.engine.layer.FastOutput;
import org.mlplab.training.engine.update.BlockedUpdater;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Iterations of a network that {@link Networks#fast} made: what {@code MultiLayerNetwork.fit} does, with the update applied
 * in place. For one thread at a time.
 */
public final class TrainingStep {

    private final MultiLayerNetwork network;
    private final BlockedUpdater updater;
    private final FastOutput output;

    public TrainingStep(MultiLayerNetwork network) {
        this.network = network;
        this.updater = (BlockedUpdater) network.getUpdater();
        this.output = (FastOutput) network.getOutputLayer();
    }

    /**
     * One iteration.
     *
     * @param features one example a row, of the network's type
     * @param classes class of each row, from 0
     */
    public StepResult step(INDArray features, int[] classes, double learningRate) {
        if (classes.length != features.size(0)) {
            throw new IllegalArgumentException("%d classes for %d rows".formatted(classes.length, features.size(0)));
        }
        network.setInput(features);
        output.expect(classes);
        network.computeGradientAndScore();
        BatchLoss loss = output.loss();
        int iteration = network.getIterationCount();
        updater.setLearningRate(learningRate);
        double penalty = updater.step(network.getFlattenedGradients(), iteration, classes.length);
        network.setIterationCount(iteration + 1);
        network.clearLayersStates();
        return new StepResult(loss.mean(), penalty, loss.correct());
    }
}
