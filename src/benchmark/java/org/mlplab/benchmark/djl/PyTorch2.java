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
import ai.djl.training.tracker.Tracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;

/** Contender: PyTorch 2 through DJL. Arguments: inputs hidden classes rows optimizer threads. */
public final class PyTorch2 {

    private static final float RATE = 1e-4f;
    private static final float L2 = 0.2f;
    private static final float DECAY = 1e-3f;

    private final Engine engine;
    private final NDManager manager;
    private final List<NDArray> weights = new ArrayList<>();
    private final List<NDArray> biases = new ArrayList<>();
    private final NDArray x;
    private final NDArray y;
    private final Loss criterion = new SoftmaxCrossEntropyLoss();
    private final Optimizer adam = Optimizer.adam()
            .optLearningRateTracker(Tracker.fixed(RATE))
            .optWeightDecays(DECAY)
            .build();
    private final boolean withAdam;

    private PyTorch2(String[] arguments) {
        engine = Engine.getEngine("PyTorch");
        manager = engine.newBaseManager();
        int inputs = Integer.parseInt(arguments[0]);
        int rows = Integer.parseInt(arguments[3]);
        int classes = Integer.parseInt(arguments[2]);
        withAdam = arguments[4].equals("adam");
        int fanIn = inputs;
        for (String units : (arguments[1] + "," + classes).split(",")) {
            int fanOut = Integer.parseInt(units);
            NDArray w = manager.randomNormal(0, (float) Math.sqrt(2.0 / fanIn), new Shape(fanOut, fanIn), DataType.FLOAT32);
            NDArray b = manager.zeros(new Shape(fanOut));
            w.setRequiresGradient(true);
            b.setRequiresGradient(true);
            weights.add(w);
            biases.add(b);
            fanIn = fanOut;
        }
        x = manager.randomUniform(0, 1, new Shape(rows, inputs));
        y = manager.randomInteger(0, classes, new Shape(rows), DataType.INT64);
    }

    private NDArray forward(NDManager scope) {
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

    private void predict() {
        try (NDManager scope = manager.newSubManager()) {
            NDArray z = forward(scope);
            criterion.evaluate(new NDList(y), new NDList(z)).getFloat();
            z.argMax(1).eq(y).sum().getLong();
        }
    }

    private void step() {
        try (NDManager scope = manager.newSubManager()) {
            float loss;
            try (GradientCollector collector = engine.newGradientCollector()) {
                NDArray mean = criterion.evaluate(new NDList(y), new NDList(forward(scope)));
                collector.backward(mean);
                loss = mean.getFloat();
            }
            for (int i = 0; i < weights.size(); i++) {
                update("w" + i, weights.get(i), scope, 2 * L2);
                update("b" + i, biases.get(i), scope, 0);
                if (!withAdam) {
                    NDArray w = weights.get(i).stopGradient();
                    w.attach(scope);
                    loss += L2 * w.flatten().dot(w.flatten()).getFloat();
                }
            }
            if (Float.isNaN(loss)) {
                throw new IllegalStateException("diverged");
            }
        }
    }

    private void update(String name, NDArray parameter, NDManager scope, float decay) {
        NDArray gradient = parameter.getGradient();
        gradient.attach(scope);
        if (withAdam) {
            adam.update(name, parameter, gradient);
        } else {
            if (decay != 0) {
                parameter.muli(1 - RATE * decay);
            }
            parameter.subi(gradient.muli(RATE));
        }
        parameter.getGradient().muli(0);
    }

    public static void main(String[] arguments) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.pytorch.num_threads", arguments[5]);
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        PyTorch2 peer = new PyTorch2(arguments);
        Runnable iteration = arguments[4].equals("forward") ? peer::predict : peer::step;
        System.out.println("block 0");
        Scanner requests = new Scanner(System.in);
        while (requests.hasNextInt()) {
            int count = requests.nextInt();
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                iteration.run();
            }
            System.out.println("block " + (System.nanoTime() - start) / 1e9);
        }
    }
}
