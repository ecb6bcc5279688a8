package org.mlplab.training.network;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.mlplab.spec.Activation;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.spec.NetworkSpec;
import org.mlplab.spec.Optimizer;
import org.mlplab.spec.Precision;
import org.mlplab.spec.Regularization;
import org.mlplab.training.engine.LayerDefinition;
import org.mlplab.training.engine.NetworkDefinition;
import org.mlplab.training.engine.update.Decay;
import org.mlplab.training.engine.update.UpdateRule;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationGELU;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftPlus;
import org.nd4j.linalg.activations.impl.ActivationSwish;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;

/** Says in the engine's terms what a spec asks for. */
public final class NetworkDefinitions {

    /** Replaced by {@link InitialWeights}. */
    private static final IWeightInit NOTHING_YET = new WeightInitConstant(0.0);

    private NetworkDefinitions() {}

    static NetworkDefinition of(ExperimentSpec spec, int inputs, int classes, DataType type) {
        NetworkDefinition definition =
                of(spec.network(), spec.regularization(), spec.optimizer(), inputs, classes, type, spec.seed());
        return spec.training().precision() == Precision.BFLOAT16 ? definition.inBfloat16() : definition;
    }

    /** The parts of a spec that make a network; {@code seed} is that of its dropout. */
    public static NetworkDefinition of(
            NetworkSpec network,
            Regularization regularization,
            Optimizer optimizer,
            int inputs,
            int classes,
            DataType type,
            long seed) {
        List<LayerDefinition> layers = new ArrayList<>();
        // A layer's dropout is of its activations, which are the inputs of the next.
        double dropoutRate = 0;
        for (HiddenLayer layer : network.hiddenLayers()) {
            layers.add(new LayerDefinition(layer.units(), activation(layer.activation()), dropoutRate, NOTHING_YET));
            dropoutRate = layer.dropoutRate();
        }
        layers.add(NetworkDefinition.output(classes, dropoutRate, NOTHING_YET));
        var decay = new Decay(regularization.l2(), regularization.weightDecay(), optimizer instanceof Optimizer.AdamW);
        return new NetworkDefinition(inputs, layers, rule(optimizer), decay, type, seed);
    }

    private static UpdateRule rule(Optimizer optimizer) {
        if (optimizer instanceof Optimizer.Sgd sgd) {
            return sgd.momentum() == 0 ? new UpdateRule.Sgd() : new UpdateRule.Momentum(sgd.momentum(), false);
        } else if (optimizer instanceof Optimizer.Nesterov nesterov) {
            return new UpdateRule.Momentum(nesterov.momentum(), true);
        } else if (optimizer instanceof Optimizer.Adam adam) {
            return new UpdateRule.Adam(adam.beta1(), adam.beta2(), adam.epsilon());
        } else if (optimizer instanceof Optimizer.AdamW adam) {
            return new UpdateRule.Adam(adam.beta1(), adam.beta2(), adam.epsilon());
        } else if (optimizer instanceof Optimizer.RmsProp rmsProp) {
            return new UpdateRule.RmsProp(rmsProp.rho(), rmsProp.epsilon());
        }
        throw new IllegalStateException("no rule for " + optimizer);
    }

    private static IActivation activation(Activation activation) {
        return switch (activation) {
            case RELU -> new ActivationReLU();
            case LEAKY_RELU -> new ActivationLReLU();
            case ELU -> new ActivationELU();
            case GELU -> new ActivationGELU();
            case SWISH -> new ActivationSwish();
            case SOFTPLUS -> new ActivationSoftPlus();
            case TANH -> new ActivationTanH();
            case SIGMOID -> new ActivationSigmoid();
            case IDENTITY -> new ActivationIdentity();
        };
    }
}
