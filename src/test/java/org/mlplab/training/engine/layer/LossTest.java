package org.mlplab.training.engine.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.mlplab.training.engine.Minibatch;
import org.mlplab.training.engine.NetworkDefinition;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.SmallNetworks;
import org.mlplab.training.engine.StepResult;
import org.mlplab.training.engine.TrainingStep;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.engine.update.Decay;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** The loss where naive formulas fail. */
class LossTest {

    @Test
    void aProbabilityThatUnderflowsStillHasItsLoss() {
        INDArray z = Nd4j.createFromArray(new float[][] {{1000, 0, -1000}});
        int[] predicted = new int[1];
        SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();

        loss.evaluate(NativeMatrix.of(z), new int[] {2}, 0, predicted);

        assertThat(loss.lossSum()).isEqualTo(2000);
        assertThat(predicted).containsExactly(0);
        assertThat(z.toFloatVector()).containsExactly(1, 0, 0);
    }

    @Test
    void probabilitiesAddUpAndDeltaIsTheirDifferenceFromTheLabel() {
        INDArray z = Nd4j.createFromArray(new double[][] {{1, 2, 3}, {3, 1, 1}});
        SoftmaxCrossEntropy loss = new SoftmaxCrossEntropy();

        loss.delta(NativeMatrix.of(z), NativeMatrix.of(z), new int[] {2, 1}, 0);

        double sum = Math.exp(1) + Math.exp(2) + Math.exp(3);
        assertThat(z.getDouble(0, 0)).isCloseTo(Math.exp(1) / sum, Offset.offset(1e-15));
        assertThat(z.getDouble(0, 2)).isCloseTo(Math.exp(3) / sum - 1, Offset.offset(1e-15));
        assertThat(loss.correct()).isEqualTo(1);
    }

    @Test
    void inputsThatAreNotFiniteAreNotHiddenByTheRectifier() {
        for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            for (double broken : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
                NetworkDefinition definition = SmallNetworks.of(SmallNetworks.SGD, Decay.NONE, type);
                MultiLayerNetwork network = Networks.fast(definition, WorkerThreads.callerOnly());
                Minibatch batch = Minibatch.of(5, SmallNetworks.INPUTS, SmallNetworks.CLASSES, type, 1);
                batch.features().putRow(2, Nd4j.valueArrayOf(new long[] {SmallNetworks.INPUTS}, broken, type));

                StepResult result = new TrainingStep(network).step(batch.features(), batch.classes(), 0.1);

                assertThat(result.dataLoss()).isNaN();
                assertThat(result.correct()).isLessThan(5);
                network.close();
            }
        }
    }

    @Test
    void theStepCountsWhatTheNetworkPredictsBeforeTheUpdate() {
        NetworkDefinition definition = SmallNetworks.of(SmallNetworks.SGD, Decay.NONE, DataType.FLOAT);
        MultiLayerNetwork network = Networks.fast(definition, WorkerThreads.callerOnly());
        Minibatch batch = Minibatch.of(64, SmallNetworks.INPUTS, SmallNetworks.CLASSES, DataType.FLOAT, 1);
        int[] best = network.output(batch.features()).argMax(1).toIntVector();
        long expected = java.util.stream.IntStream.range(0, 64)
                .filter(i -> best[i] == batch.classes()[i])
                .count();

        assertThat(new TrainingStep(network)
                        .step(batch.features(), batch.classes(), 0.1)
                        .correct())
                .isEqualTo((int) expected)
                .isPositive();
        assertThat(OneHotLabels.classes(batch.oneHot())).isEqualTo(Arrays.copyOf(batch.classes(), 64));
        network.close();
    }
}
