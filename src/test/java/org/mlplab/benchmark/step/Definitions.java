package org.mlplab.benchmark.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.weights.WeightInitRelu;
import org.mlplab.benchmark.contender.Contender;
import org.mlplab.benchmark.contender.Workload;
import org.mlplab.training.engine.LayerDefinition;
import org.mlplab.training.engine.NetworkDefinition;
import org.mlplab.training.engine.update.Decay;
import org.mlplab.training.engine.update.UpdateRule;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;

/** Workloads as the contenders that run on DL4J need them, in the precision that {@link Contender#in} says. */
public final class Definitions {

    static final String BFLOAT16 = "BFLOAT16";

    private Definitions() {}

    public static NetworkDefinition of(Workload workload) {
        List<LayerDefinition> layers = new ArrayList<>();
        for (int units : workload.hidden()) {
            layers.add(new LayerDefinition(units, Activation.RELU.getActivationFunction(), 0, new WeightInitRelu()));
        }
        layers.add(NetworkDefinition.output(workload.classes(), 0, new WeightInitRelu()));
        boolean adam = workload.optimizer().equals("adam");
        NetworkDefinition definition = new NetworkDefinition(
                workload.inputs(),
                layers,
                adam ? new UpdateRule.Adam(0.9, 0.999, 1e-8) : new UpdateRule.Sgd(),
                adam ? new Decay(0, Workload.WEIGHT_DECAY, false) : new Decay(Workload.L2, 0, false),
                DataType.FLOAT,
                1);
        return BFLOAT16.equals(System.getProperty(Contender.PRECISION)) ? definition.inBfloat16() : definition;
    }

    static int[] classes(Workload workload) {
        return new Random(1).ints(workload.rows(), 0, workload.classes()).toArray();
    }
}
