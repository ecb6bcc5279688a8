package org.mlplab.training.engine.update;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlplab.training.engine.NetworkDefinition;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.SmallNetworks;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Every rule against its formula, a number at a time. */
class BlockedUpdaterTest {

    private static final double RATE = 0.01;
    private static final int BATCH = 7;
    private static final double WEIGHT_DECAY = 0.3;

    /** g is the mean gradient, s the states, t counts from 1. */
    private interface Formula {
        double update(double g, double[] s, int t);
    }

    enum Case {
        SGD(new UpdateRule.Sgd(), false, (g, s, t) -> RATE * g),
        HEAVY_BALL(new UpdateRule.Momentum(0.9, false), false, (g, s, t) -> {
            s[0] = 0.9 * s[0] + g;
            return RATE * s[0];
        }),
        NESTEROV(new UpdateRule.Momentum(0.9, true), false, (g, s, t) -> {
            s[0] = 0.9 * s[0] + g;
            return RATE * (g + 0.9 * s[0]);
        }),
        RMS_PROP(new UpdateRule.RmsProp(0.9, 1e-3), false, (g, s, t) -> {
            s[0] = 0.9 * s[0] + 0.1 * g * g;
            return RATE * g / (Math.sqrt(s[0]) + 1e-3);
        }),
        ADAM(new UpdateRule.Adam(0.8, 0.9, 1e-3), false, Case::adam),
        ADAM_W(new UpdateRule.Adam(0.8, 0.9, 1e-3), true, Case::adam);

        private final UpdateRule rule;
        private final boolean decoupled;
        private final Formula formula;

        Case(UpdateRule rule, boolean decoupled, Formula formula) {
            this.rule = rule;
            this.decoupled = decoupled;
            this.formula = formula;
        }

        private static double adam(double g, double[] s, int t) {
            s[0] = 0.8 * s[0] + 0.2 * g;
            s[1] = 0.9 * s[1] + 0.1 * g * g;
            double mean = s[0] / (1 - Math.pow(0.8, t));
            double square = s[1] / (1 - Math.pow(0.9, t));
            return RATE * mean / (Math.sqrt(square) + 1e-3);
        }
    }

    @ParameterizedTest
    @EnumSource(Case.class)
    void followsTheFormula(Case each) {
        for (DataType type : new DataType[] {DataType.FLOAT, DataType.DOUBLE}) {
            NetworkDefinition definition =
                    SmallNetworks.of(each.rule, new Decay(0, WEIGHT_DECAY, each.decoupled), type);
            MultiLayerNetwork network = Networks.fast(definition, WorkerThreads.callerOnly());
            BlockedUpdater updater = (BlockedUpdater) network.getUpdater();
            updater.setLearningRate(RATE);
            double[] expected = network.params().dup().data().asDouble();
            double[][] states = new double[expected.length][2];
            for (int t = 1; t <= 5; t++) {
                INDArray gradient = Nd4j.randn(type, expected.length);
                for (int i = 0; i < expected.length; i++) {
                    double coupled = each.decoupled ? 0 : WEIGHT_DECAY * expected[i];
                    double decoupled = each.decoupled ? RATE * WEIGHT_DECAY * expected[i] : 0;
                    expected[i] -=
                            each.formula.update(gradient.getDouble(i) / BATCH + coupled, states[i], t) + decoupled;
                }
                updater.step(gradient, t - 1, BATCH);
            }
            assertThat(network.params().dup().data().asDouble())
                    .usingComparatorWithPrecision(type == DataType.FLOAT ? 2e-5 : 1e-12)
                    .containsExactly(expected);
            network.close();
        }
    }

    @org.junit.jupiter.api.Test
    void thePenaltyIsTheSumOfTheSquaredWeightsWithoutBiases() {
        NetworkDefinition definition = SmallNetworks.of(SmallNetworks.SGD, new Decay(0.5, 0, false), DataType.DOUBLE);
        MultiLayerNetwork network = Networks.fast(definition, WorkerThreads.callerOnly());
        double expected = 0;
        for (String weights : new String[] {"0_W", "1_W", "2_W"}) {
            expected += 0.5 * Math.pow(network.getParam(weights).norm2Number().doubleValue(), 2);
        }
        network.getParam("0_b").assign(3);
        INDArray gradient = Nd4j.zeros(DataType.DOUBLE, network.numParams());
        assertThat(((BlockedUpdater) network.getUpdater()).step(gradient, 0, 1))
                .isCloseTo(expected, Offset.offset(1e-9));
        network.close();
    }
}
