package org.mlplab.benchmark.djl;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import ai.djl.training.loss.Loss;
import ai.djl.training.loss.SoftmaxCrossEntropyLoss;
import ai.djl.training.optimizer.Optimizer;
import java.util.ArrayList;
import java.util.List;
import org.mlplab.benchmark.contender.Workload;

/** A network in PyTorch 2 through DJL, and how it is trained. In single precision alone: DJL 0.34 cannot cast to bfloat16. */
final class PyTorch2 implements AutoCloseable {

    private final Engine engine = Engine.getEngine("PyTorch");
    private final NDManager manager = engine.newBaseManager();
    private final List<NDArray> weights = new ArrayList<>();
    private final List<NDArray> biases = new ArrayList<>();
    private final Loss criterion = new SoftmaxCrossEntropyLoss();
    private final boolean withAdam;
    private final Optimizer adam;
    private float rate = (float) Workload.LEARNING_RATE;

    PyTorch2(Workload workload) {
        withAdam = workload.optimizer().equals("adam");
        adam = Optimizer.adam()
                .optLearningRateTracker((parameter, updates) -> rate)
                .optWeightDecays((float) Workload.WEIGHT_DECAY)
                .build();
        List<Integer> sizes = new ArrayList<>(workload.hidden());
        sizes.add(workload.classes());
        int fanIn = workload.inputs();
        for (int fanOut : sizes) {
            NDArray w = manager.randomNormal(0, (float) Math.sqrt(2.0 / fanIn), new Shape(fanOut, fanIn), DataType.FLOAT32);
            NDArray b = manager.zeros(new Shape(fanOut));
            w.setRequiresGradient(true);
            b.setRequiresGradient(true);
            weights.add(w);
            biases.add(b);
            fanIn = fanOut;
        }
    }

    /** Before the engine is first used. */
    static void configure(int threads) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
    }

    NDManager manager() {
        return manager;
    }

    void decayRate() {
        rate *= (float) Workload.DECAY_PER_EPOCH;
    }

    private NDArray forward(NDManager scope, NDArray x) {
        x.tempAttach(scope);
        NDArray a = x;
        for (int i = 0; i < weights.size(); i++) {
            a = Linear.linear(a, weights.get(i), biases.get(i)).singletonOrThrow();
            if (i < weights.size() - 1) {
                a = Activation.relu(a);
            }
        }
        return a;
    }

    /** @return how many are correct */
    long predict(NDArray x, NDArray y) {
        try (NDManager scope = manager.newSubManager()) {
            NDArray z = forward(scope, x);
            criterion.evaluate(new NDList(y), new NDList(z)).getFloat();
            return z.argMax(1).eq(y).sum().getLong();
        }
    }

    /** @return the loss with its penalty */
    float step(NDArray x, NDArray y) {
        try (NDManager scope = manager.newSubManager()) {
            float loss;
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray mean = criterion.evaluate(new NDList(y), new NDList(forward(scope, x)));
                collector.backward(mean);
                loss = mean.getFloat();
            }
            for (int i = 0; i < weights.size(); i++) {
                update("w" + i, weights.get(i), scope, 2 * Workload.L2);
                update("b" + i, biases.get(i), scope, 0);
                if (!withAdam) {
                    NDArray w = weights.get(i).stopGradient();
                    w.attach(scope);
                    loss += (float) Workload.L2 * w.flatten().dot(w.flatten()).getFloat();
                }
            }
            if (Float.isNaN(loss)) {
                throw new IllegalStateException("diverged");
            }
            return loss;
        }
    }

    private void update(String name, NDArray parameter, NDManager scope, double decay) {
        NDArray gradient = parameter.getGradient();
        gradient.attach(scope);
        if (withAdam) {
            adam.update(name, parameter, gradient);
        } else {
            if (decay != 0) {
                parameter.muli(1 - rate * decay);
            }
            parameter.subi(gradient.muli(rate));
        }
        parameter.getGradient().muli(0);
    }

    @Override
    public void close() {
        manager.close();
    }
}
