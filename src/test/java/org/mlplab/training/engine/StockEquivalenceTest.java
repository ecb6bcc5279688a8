package org.mlplab.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.engine.update.Decay;
import org.mlplab.training.engine.update.UpdateRule;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The fast parts compute what DL4J's own layers and updaters compute. */
class StockEquivalenceTest {

    private static final int ITERATIONS = 50;
    private static final Decay L2 = new Decay(0.01, 0, false);
    private static final UpdateRule NESTEROV = new UpdateRule.Momentum(0.9, true);
    /** With a larger one the places where it is added would show, with a smaller one rounding is amplified. */
    private static final UpdateRule ADAM = new UpdateRule.Adam(0.9, 0.999, 1e-16);

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"RELU", "LEAKYRELU", "ELU", "GELU", "TANH", "SIGMOID", "SOFTPLUS", "SWISH", "IDENTITY"})
    void everyActivationTrainsAsInStockDl4j(Activation activation) {
        assertThat(distance(SmallNetworks.of(activation, 0, SmallNetworks.SGD, L2, DataType.DOUBLE), 0.1))
                .isLessThan(1e-10);
        assertThat(distance(SmallNetworks.of(activation, 0, SmallNetworks.SGD, L2, DataType.FLOAT), 0.1))
                .isLessThan(2e-5);
    }

    @Test
    void nesterovMomentumTrainsAsInStockDl4j() {
        assertThat(distance(SmallNetworks.of(NESTEROV, L2, DataType.DOUBLE), 0.02))
                .isLessThan(1e-10);
        assertThat(distance(SmallNetworks.of(NESTEROV, L2, DataType.FLOAT), 0.02))
                .isLessThan(2e-5);
    }

    @Test
    void adamTrainsAsInStockDl4j() {
        assertThat(distance(SmallNetworks.of(ADAM, L2, DataType.DOUBLE), 1e-3)).isLessThan(1e-10);
    }

    @Test
    void coupledWeightDecayReachesBiasesAsInStockDl4j() {
        Decay coupled = new Decay(0, 0.05, false);
        assertThat(distance(SmallNetworks.of(SmallNetworks.SGD, coupled, DataType.DOUBLE), 0.1))
                .isLessThan(1e-10);
    }

    @Test
    void decoupledWeightDecayTrainsAsInStockDl4j() {
        Decay decoupled = new Decay(0, 0.05, true);
        assertThat(distance(SmallNetworks.of(ADAM, decoupled, DataType.DOUBLE), 1e-3))
                .isLessThan(1e-10);
    }

    @Test
    void lossAndPenaltyAddUpToStockDl4jsScore() {
        NetworkDefinition definition = SmallNetworks.of(SmallNetworks.SGD, L2, DataType.DOUBLE);
        Minibatch batch = Minibatch.of(37, SmallNetworks.INPUTS, SmallNetworks.CLASSES, DataType.DOUBLE, 1);
        MultiLayerNetwork stock = Networks.stock(definition, 0.1);
        MultiLayerNetwork fast = Networks.fast(definition, WorkerThreads.callerOnly());

        stock.fit(batch.features(), batch.oneHot());
        StepResult result = new TrainingStep(fast).step(batch.features(), batch.classes(), 0.1);

        assertThat(result.dataLoss() + result.penalty())
                .isCloseTo(stock.score(), org.assertj.core.data.Offset.offset(1e-10));
        stock.close();
        fast.close();
    }

    /** Largest difference between any parameter of the two networks after training. */
    private static double distance(NetworkDefinition definition, double learningRate) {
        MultiLayerNetwork stock = Networks.stock(definition, learningRate);
        try (WorkerThreads threads = new WorkerThreads(2, "test")) {
            MultiLayerNetwork fast = Networks.fast(definition, threads);
            INDArray initial = fast.params().dup();
            assertThat(initial).isEqualTo(stock.params());
            TrainingStep step = new TrainingStep(fast);
            for (int i = 0; i < ITERATIONS; i++) {
                Minibatch batch = Minibatch.of(37, SmallNetworks.INPUTS, SmallNetworks.CLASSES, definition.type(), i);
                stock.fit(batch.features(), batch.oneHot());
                step.step(batch.features(), batch.classes(), learningRate);
            }
            assertThat(initial.sub(fast.params()).amaxNumber().doubleValue()).isGreaterThan(1e-3);
            double distance = stock.params().sub(fast.params()).amaxNumber().doubleValue();
            fast.close();
            return distance;
        } finally {
            stock.close();
        }
    }
}
