package org.mlplab.benchmark.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.mlplab.benchmark.contender.Blocks;
import org.mlplab.benchmark.contender.Workload;

/**
 * Contender: the whole script of a user of PyTorch 2. A block is a run of so many iterations from a new network on: minibatches
 * drawn from 49,000 examples at random, loss with penalty, and after each epoch validation on 1,000 and decay of the learning rate.
 * The data are there before the clock starts, as one tensor.
 */
public final class PyTorch2Script {

    private final Workload workload;
    private final NDManager manager = Engine.getEngine("PyTorch").newBaseManager();
    private final NDArray trainX;
    private final NDArray trainY;
    private final NDArray validationX;
    private final NDArray validationY;

    private PyTorch2Script(Workload workload) {
        this.workload = workload;
        this.trainX = pictures(Workload.EXAMPLES);
        this.trainY = integers(manager, workload.classes(), Workload.EXAMPLES);
        this.validationX = pictures(Workload.VALIDATION);
        this.validationY = integers(manager, workload.classes(), Workload.VALIDATION);
    }

    private NDArray pictures(int count) {
        return manager.randomUniform(0, 1, new Shape(count, workload.inputs()));
    }

    private static NDArray integers(NDManager scope, int bound, int count) {
        return scope.randomInteger(0, bound, new Shape(count), DataType.INT64);
    }

    private static NDArray gathered(NDArray from, NDManager scope, NDArray rows) {
        return from.get(scope, new NDIndex("{}", rows));
    }

    private void run(int iterations) {
        List<Float> losses = new ArrayList<>();
        List<Double> accuracies = new ArrayList<>();
        try (PyTorch2 network = new PyTorch2(workload)) {
            for (int i = 1; i <= iterations; i++) {
                try (NDManager scope = network.manager().newSubManager()) {
                    NDArray rows = integers(scope, Workload.EXAMPLES, workload.rows());
                    losses.add(network.step(gathered(trainX, scope, rows), gathered(trainY, scope, rows)));
                }
                if (i % workload.iterationsPerEpoch() == 0 || i == iterations) {
                    accuracies.add(network.predict(validationX, validationY) / (double) Workload.VALIDATION);
                    network.decayRate();
                }
            }
        }
    }

    public static void main(String[] arguments) {
        PyTorch2.configure(Workload.threads(arguments));
        PyTorch2Script script = new PyTorch2Script(Workload.of(arguments));
        Blocks.serveMany(script::run);
    }
}
