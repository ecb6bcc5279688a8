package org.mlplab.training.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.training.engine.onednn.Bfloat16;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.engine.update.BlockedUpdater;
import org.mlplab.training.engine.update.Decay;
import org.mlplab.training.engine.update.UpdateRule;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The same bits whatever the number of threads, and after a pause. */
class DeterminismTest {

    private static final NetworkDefinition DEFINITION = SmallNetworks.of(
            Activation.RELU, 0.3, new UpdateRule.Adam(0.9, 0.999, 1e-8), new Decay(0.01, 0.001, false), DataType.FLOAT);

    /** In all precisions that this machine has. */
    static Stream<NetworkDefinition> definitions() {
        return Bfloat16.refusal().isEmpty() ? Stream.of(DEFINITION, DEFINITION.inBfloat16()) : Stream.of(DEFINITION);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void oneAndTwoThreadsComputeTheSameBits(NetworkDefinition definition) {
        assertThat(trained(definition, 1, 0, 30)).isEqualTo(trained(definition, 2, 0, 30));
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void aPauseDoesNotChangeABit(NetworkDefinition definition) {
        assertThat(trained(definition, 2, 13, 30)).isEqualTo(trained(definition, 2, 0, 30));
    }

    @Test
    void fitGoesTheSameWayAsTheTrainingStep() {
        MultiLayerNetwork network = Networks.fast(DEFINITION, WorkerThreads.callerOnly());
        ((BlockedUpdater) network.getUpdater()).setLearningRate(1e-2);
        for (int i = 0; i < 30; i++) {
            Minibatch batch = minibatch(i);
            network.fit(batch.features(), batch.oneHot());
        }
        assertThat(trained(DEFINITION, 1, 0, 30).get(0))
                .isEqualTo(FloatBuffer.wrap(network.params().toFloatVector()));
        network.close();
    }

    /** Parameters and losses after training, with the network thrown away and restored after {@code pause} iterations. */
    private static List<Object> trained(NetworkDefinition definition, int threadCount, int pause, int iterations) {
        try (WorkerThreads threads = new WorkerThreads(threadCount, "test")) {
            MultiLayerNetwork network = Networks.fast(definition, threads);
            List<Object> losses = new ArrayList<>();
            for (int i = 0; i < iterations; i++) {
                if (i == pause && i > 0) {
                    network = restored(definition, network, threads);
                }
                Minibatch batch = minibatch(i);
                losses.add(new TrainingStep(network).step(batch.features(), batch.classes(), 1e-2));
            }
            List<Object> all =
                    new ArrayList<>(List.of(FloatBuffer.wrap(network.params().toFloatVector())));
            all.addAll(losses);
            network.close();
            return all;
        }
    }

    private static MultiLayerNetwork restored(
            NetworkDefinition definition, MultiLayerNetwork network, WorkerThreads threads) {
        INDArray parameters = network.params().dup();
        INDArray states = network.getUpdater().getStateViewArray().dup();
        MultiLayerNetwork other = Networks.fast(definition, threads);
        other.setParams(parameters);
        other.getUpdater().setStateViewArray(other, states, false);
        other.setIterationCount(network.getIterationCount());
        network.close();
        return other;
    }

    private static Minibatch minibatch(int iteration) {
        return Minibatch.of(53, SmallNetworks.INPUTS, SmallNetworks.CLASSES, DataType.FLOAT, iteration);
    }
}
