package org.mlplab.training.export;

import java.util.List;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitDistribution;
import org.deeplearning4j.nn.weights.WeightInitRelu;
import org.deeplearning4j.nn.weights.WeightInitReluUniform;
import org.deeplearning4j.nn.weights.WeightInitVarScalingNormalFanIn;
import org.deeplearning4j.nn.weights.WeightInitXavier;
import org.deeplearning4j.nn.weights.WeightInitXavierUniform;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.WeightInit;
import org.mlplab.training.engine.LayerDefinition;
import org.mlplab.training.engine.NetworkDefinition;
import org.mlplab.training.engine.Networks;
import org.mlplab.training.network.NetworkDefinitions;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** A trained network in layers of DL4J's own, set up as the spec asks for it as far as DL4J can. */
final class StockNetwork {

    private StockNetwork() {}

    /** The caller frees it. */
    static MultiLayerNetwork of(Model model) {
        ExperimentSpec spec = model.spec();
        NetworkDefinition definition = NetworkDefinitions.of(
                spec.network(),
                spec.regularization(),
                spec.optimizer(),
                model.signature().shape().inputs(),
                model.signature().classNames().size(),
                DataType.FLOAT,
                spec.seed());
        IWeightInit weightInit = weightInit(spec.network().weightInit());
        List<LayerDefinition> layers = definition.layers().stream()
                .map(layer ->
                        new LayerDefinition(layer.units(), layer.activation(), layer.inputDropoutRate(), weightInit))
                .toList();
        var initialized = new NetworkDefinition(
                definition.inputs(),
                layers,
                definition.rule(),
                definition.decay(),
                definition.type(),
                definition.seed());
        try (INDArray parameters = Nd4j.createFromArray(model.parameters().values())) {
            return Networks.stock(initialized, parameters, spec.optimizer().learningRate());
        }
    }

    private static IWeightInit weightInit(WeightInit init) {
        return switch (init.type()) {
            case NORMAL -> new WeightInitDistribution(new NormalDistribution(0, init.requiredStandardDeviation()));
            case HE -> new WeightInitRelu();
            case HE_UNIFORM -> new WeightInitReluUniform();
            case XAVIER -> new WeightInitXavier();
            case XAVIER_UNIFORM -> new WeightInitXavierUniform();
            case LECUN -> new WeightInitVarScalingNormalFanIn();
        };
    }
}
