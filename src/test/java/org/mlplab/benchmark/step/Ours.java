package org.mlplab.benchmark.step;

import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlplab.benchmark.contender.Blocks;
import org.mlplab.benchmark.contender.Workload;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.engine.TrainingStep;
import org.mlplab.training.engine.evaluation.BlockedForwardPass;
import org.mlplab.training.engine.thread.WorkerThreads;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Contender: the bare training loop of this project, on one minibatch. */
final class Ours {

    private Ours() {}

    public static void main(String[] arguments) {
        Blocks.serve(iteration(Workload.of(arguments), Workload.threads(arguments)));
    }

    static Runnable iteration(Workload workload, int threadCount) {
        WorkerThreads threads = new WorkerThreads(threadCount, "ours");
        MultiLayerNetwork network = Networks.fast(Definitions.of(workload), threads);
        INDArray features = Nd4j.rand(DataType.FLOAT, workload.rows(), workload.inputs());
        int[] classes = Definitions.classes(workload);
        if (workload.optimizer().equals("forward")) {
            BlockedForwardPass pass = new BlockedForwardPass(network, threads);
            return () -> pass.evaluate(features, classes);
        }
        TrainingStep step = new TrainingStep(network);
        return () -> step.step(features, classes, Workload.LEARNING_RATE);
    }
}
