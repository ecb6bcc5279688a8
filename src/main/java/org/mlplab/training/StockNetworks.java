package org.mlplab.training;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.spec.Optimizer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/** Networks of DL4J's own layers. */
final class StockNetworks {

    private StockNetworks() {}

    static MultiLayerNetwork create(ExperimentSpec spec, int inputs, int classes) {
        double decay = spec.regularization().weightDecay();
        var list = new NeuralNetConfiguration.Builder()
                .updater(updater(spec.optimizer()))
                .l2(2 * spec.regularization().l2() + decay)
                .l2Bias(decay)
                .list();
        int fanIn = inputs;
        double dropped = 0;
        for (HiddenLayer layer : spec.network().hiddenLayers()) {
            list.layer(new DenseLayer.Builder()
                    .nIn(fanIn)
                    .nOut(layer.units())
                    .dropOut(1 - dropped)
                    .activation(Activation.RELU)
                    .build());
            fanIn = layer.units();
            dropped = layer.dropoutRate();
        }
        MultiLayerConfiguration configuration = list.layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .nIn(fanIn)
                        .nOut(classes)
                        .activation(Activation.SOFTMAX)
                        .build())
                .build();
        var network = new MultiLayerNetwork(configuration);
        network.init();
        var initial = new InitialWeights(spec.network().weightInit(), new RandomStreams(spec.seed()));
        for (int i = 0; i < network.getnLayers(); i++) {
            INDArray weights = network.getLayer(i).getParam("W");
            int rows = (int) weights.size(0);
            int columns = (int) weights.size(1);
            weights.assign(Nd4j.createFromArray(initial.draw(i, rows, columns)).reshape(rows, columns));
        }
        return network;
    }

    private static IUpdater updater(Optimizer optimizer) {
        double rate = optimizer.learningRate();
        if (optimizer instanceof Optimizer.Adam adam) {
            return new Adam(rate, adam.beta1(), adam.beta2(), adam.epsilon());
        }
        if (optimizer instanceof Optimizer.AdamW adam) {
            return new Adam(rate, adam.beta1(), adam.beta2(), adam.epsilon());
        }
        if (optimizer instanceof Optimizer.RmsProp rms) {
            return new RmsProp(rate, rms.rho(), rms.epsilon());
        }
        if (optimizer instanceof Optimizer.Nesterov nesterov) {
            return new Nesterovs(rate, nesterov.momentum());
        }
        return new Sgd(rate);
    }
}
