package org.mlplab.training.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.mlplab.training.engine.Minibatch;
import org.mlplab.training.engine.NetworkDefinition;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.SmallNetworks;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.engine.update.Decay;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

class SeededDropoutTest {

    private static INDArray mask(SeededDropout dropout, int iteration) {
        INDArray ones = Nd4j.ones(DataType.FLOAT, 400, 250);
        return dropout.applyDropout(
                ones, Nd4j.create(DataType.FLOAT, 400, 250), iteration, 0, LayerWorkspaceMgr.noWorkspaces());
    }

    @Test
    void dropsItsFractionAndScalesTheRest() {
        INDArray mask = mask(new SeededDropout(0.2, 1), 0);
        double kept = mask.neq(0).castTo(DataType.INT).sumNumber().doubleValue() / mask.length();
        assertThat(kept).isCloseTo(0.8, Offset.offset(0.01));
        assertThat(mask.maxNumber().floatValue()).isEqualTo(1.25f);
        assertThat(mask.meanNumber().doubleValue()).isCloseTo(1, Offset.offset(0.01));
    }

    @Test
    void masksOfIterationsAndSeedsAgreeNoOftenerThanChance() {
        INDArray mask = mask(new SeededDropout(0.5, 1), 0);
        for (INDArray other : new INDArray[] {mask(new SeededDropout(0.5, 1), 1), mask(new SeededDropout(0.5, 2), 0)}) {
            double agreeing = mask.eq(other).castTo(DataType.INT).sumNumber().doubleValue() / mask.length();
            assertThat(agreeing).isCloseTo(0.5, Offset.offset(0.01));
        }
    }

    @Test
    void theBackwardPassUsesTheSameMask() {
        SeededDropout dropout = new SeededDropout(0.4, 3);
        INDArray epsilon = Nd4j.ones(DataType.FLOAT, 400, 250);
        assertThat(dropout.backprop(epsilon, epsilon, 7, 0)).isEqualTo(mask(dropout, 7));
    }

    /** The mask of an iteration is fixed, so the loss is differentiable and its gradient can be checked numerically. */
    @Test
    void gradientsWithDropoutAreThoseOfTheLoss() {
        NetworkDefinition definition =
                SmallNetworks.of(Activation.TANH, 0.3, SmallNetworks.SGD, Decay.NONE, DataType.DOUBLE);
        MultiLayerNetwork network = Networks.fast(definition, WorkerThreads.callerOnly());
        Minibatch batch = Minibatch.of(11, SmallNetworks.INPUTS, SmallNetworks.CLASSES, DataType.DOUBLE, 1);
        loss(network, batch);
        INDArray gradient = network.getFlattenedGradients().dup();
        INDArray parameters = network.params();
        for (int i = 0; i < parameters.length(); i += 17) {
            double value = parameters.getDouble(i);
            parameters.putScalar(i, value + 1e-5);
            double above = loss(network, batch);
            parameters.putScalar(i, value - 1e-5);
            double below = loss(network, batch);
            parameters.putScalar(i, value);
            assertThat((above - below) / 2e-5).isCloseTo(gradient.getDouble(i) / 11, Offset.offset(1e-8));
        }
        network.close();
    }

    private static double loss(MultiLayerNetwork network, Minibatch batch) {
        network.setInput(batch.features());
        network.setLabels(batch.oneHot());
        network.computeGradientAndScore();
        return network.score();
    }
}
