package org.mlplab.training.engine;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.mlplab.training.engine.layer.FastDenseLayer;
import org.mlplab.training.engine.layer.FastOutputLayer;
import org.mlplab.training.engine.layer.SeededDropout;
import org.mlplab.training.engine.update.BlockedUpdater;
import org.mlplab.training.engine.update.Decay;
import org.mlplab.training.engine.update.UpdateRule;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.learning.regularization.L2Regularization;
import org.nd4j.linalg.learning.regularization.Regularization;
import org.nd4j.linalg.learning.regularization.WeightDecay;

/** A definition as DL4J configurations: one with this package's layers, one with DL4J's own. */
final class Configurations {

    private Configurations() {}

    /** Regularization is left out: {@link BlockedUpdater} applies it and reports its loss. */
    static MultiLayerConfiguration fast(NetworkDefinition definition) {
        return build(definition, true, 0);
    }

    /** DL4J's nearest equivalents: the same function of the same parameters; heavy-ball momentum becomes Nesterov's. */
    static MultiLayerConfiguration stock(NetworkDefinition definition, double learningRate) {
        return build(definition, false, learningRate);
    }

    private static MultiLayerConfiguration build(NetworkDefinition definition, boolean fast, double learningRate) {
        IUpdater updater = updater(definition.rule(), learningRate);
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(definition.seed())
                .dataType(definition.type())
                .updater(updater)
                .list();
        int inputs = definition.inputs();
        int last = definition.layers().size() - 1;
        for (int i = 0; i <= last; i++) {
            LayerDefinition layer = definition.layers().get(i);
            FeedForwardLayer configuration;
            if (fast) {
                configuration = i == last ? new FastOutputLayer() : new FastDenseLayer();
            } else {
                configuration = i == last ? new OutputLayer.Builder().build() : new DenseLayer.Builder().build();
            }
            configuration.setNIn(inputs);
            configuration.setNOut(layer.units());
            configuration.setActivationFn(layer.activation());
            configuration.setWeightInitFn(layer.weightInit());
            configuration.setBiasInit(0);
            configuration.setIUpdater(updater);
            configuration.setRegularization(fast ? List.of() : decay(definition.decay(), true));
            configuration.setRegularizationBias(fast ? List.of() : decay(definition.decay(), false));
            setDropout(configuration, layer.inputDropoutRate(), definition.seed() + i, fast);
            list.layer(i, configuration);
            inputs = layer.units();
        }
        return list.build();
    }

    private static void setDropout(BaseLayer configuration, double rate, long seed, boolean fast) {
        if (rate > 0) {
            configuration.setIDropout(fast ? new SeededDropout(rate, seed) : new Dropout(1 - rate));
        }
    }

    private static List<Regularization> decay(Decay decay, boolean weights) {
        List<Regularization> list = new ArrayList<>();
        if (decay.ofGradient(weights) != 0) {
            list.add(new L2Regularization(decay.ofGradient(weights)));
        }
        if (decay.ofUpdate() != 0) {
            list.add(new WeightDecay(decay.ofUpdate(), true));
        }
        return list;
    }

    private static IUpdater updater(UpdateRule rule, double learningRate) {
        if (rule instanceof UpdateRule.Momentum momentum) {
            return new Nesterovs(learningRate, momentum.momentum());
        } else if (rule instanceof UpdateRule.Adam adam) {
            return new Adam(learningRate, adam.beta1(), adam.beta2(), adam.epsilon());
        } else if (rule instanceof UpdateRule.RmsProp rmsProp) {
            return new RmsProp(learningRate, rmsProp.decay(), rmsProp.epsilon());
        }
        return new Sgd(learningRate);
    }
}
