package org.mlplab.benchmark.step;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlplab.benchmark.contender.Blocks;
import org.mlplab.benchmark.contender.Workload;
import org.mlplab.training.engine.Networks;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Contender: DL4J as it comes. */
final class Stock {

    private Stock() {}

    public static void main(String[] arguments) {
        Workload workload = Workload.of(arguments);
        MultiLayerNetwork network = Networks.stock(Definitions.of(workload), Workload.LEARNING_RATE);
        INDArray features = Nd4j.rand(DataType.FLOAT, workload.rows(), workload.inputs());
        INDArray labels = Nd4j.zeros(DataType.FLOAT, workload.rows(), workload.classes());
        int[] classes = Definitions.classes(workload);
        for (int i = 0; i < classes.length; i++) {
            labels.putScalar(i, classes[i], 1);
        }
        if (workload.optimizer().equals("forward")) {
            Blocks.serve(() -> network.output(features, false).close());
        } else {
            Blocks.serve(() -> network.fit(features, labels));
        }
    }
}
