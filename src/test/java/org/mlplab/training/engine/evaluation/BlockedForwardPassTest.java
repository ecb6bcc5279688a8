package org.mlplab.training.engine.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mlplab.training.engine.Minibatch;
import org.mlplab.training.engine.NetworkDefinition;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.SmallNetworks;
import org.mlplab.training.engine.TrainingStep;
import org.mlplab.training.engine.matrix.Rows;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.mlplab.training.engine.update.Decay;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Three ways to evaluate agree: DL4J's own network, the fast network's output, the forward pass in blocks. */
class BlockedForwardPassTest {

    private static final int ROWS = 600;

    @ParameterizedTest
    @EnumSource(
            value = Activation.class,
            names = {"RELU", "TANH", "GELU"})
    void agreesWithStockDl4jOnViewsToo(Activation activation) {
        NetworkDefinition definition =
                SmallNetworks.of(activation, 0.5, SmallNetworks.SGD, Decay.NONE, DataType.DOUBLE);
        MultiLayerNetwork fast = Networks.fast(definition, WorkerThreads.callerOnly());
        MultiLayerNetwork stock = Networks.stock(definition, fast.params(), 0.1);
        Minibatch batch = Minibatch.of(ROWS + 5, SmallNetworks.INPUTS, SmallNetworks.CLASSES, DataType.DOUBLE, 1);
        INDArray view = Rows.of(batch.features(), 5, ROWS);
        INDArray expected = stock.output(view.dup('c'));
        int[] classes = java.util.Arrays.copyOfRange(batch.classes(), 5, ROWS + 5);

        try (WorkerThreads threads = new WorkerThreads(2, "test");
                BlockedForwardPass pass = new BlockedForwardPass(fast, threads)) {
            assertThat(pass.probabilities(view).equalsWithEps(expected, 1e-12)).isTrue();
            assertThat(fast.output(view).equalsWithEps(expected, 1e-12)).isTrue();
            assertThat(fast.output(view.dup('f')).equalsWithEps(expected, 1e-12))
                    .isTrue();
            assertThat(fast.feedForward(view)
                            .get(1)
                            .equalsWithEps(stock.feedForward(view).get(1), 1e-12))
                    .isTrue();
            EvaluationResult result = pass.evaluate(view, classes);
            assertThat(result.predicted()).isEqualTo(expected.argMax(1).toIntVector());
            double loss = 0;
            for (int i = 0; i < ROWS; i++) {
                loss -= Math.log(expected.getDouble(i, classes[i])) / ROWS;
            }
            assertThat(result.loss()).isCloseTo(loss, Offset.offset(1e-12));
        }
        fast.close();
        stock.close();
    }

    @Test
    void aSavedNetworkLoadsInPlainDl4j(@TempDir Path folder) throws IOException {
        NetworkDefinition definition = SmallNetworks.of(SmallNetworks.SGD, new Decay(0.1, 0, false), DataType.FLOAT);
        MultiLayerNetwork fast = Networks.fast(definition, WorkerThreads.callerOnly());
        Minibatch batch = Minibatch.of(9, SmallNetworks.INPUTS, SmallNetworks.CLASSES, DataType.FLOAT, 1);
        new TrainingStep(fast).step(batch.features(), batch.classes(), 0.1);
        File file = folder.resolve("model.zip").toFile();

        ModelSerializer.writeModel(Networks.stock(definition, fast.params(), 0.1), file, false);
        MultiLayerNetwork loaded = ModelSerializer.restoreMultiLayerNetwork(file);

        assertThat(loaded.getLayer(0).getClass().getPackageName()).startsWith("org.deeplearning4j");
        assertThat(loaded.params())
                .isEqualTo(fast.params().reshape(loaded.params().shape()));
        fast.close();
        loaded.close();
    }
}
