package org.mlplab.training.network;

import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.mlplab.spec.WeightInit;
import org.mlplab.training.RandomStreams;
import org.mlplab.training.RandomStreams.Purpose;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Draws the weights that training starts from. They come from the experiment's own seed rather than ND4J's
 * generators, so neither other experiments nor the way a network is built can change them.
 */
record InitialWeights(WeightInit init, RandomStreams random) {

    /** Gives every layer its weights; biases stay at zero. */
    void setIn(MultiLayerNetwork network) {
        for (int i = 0; i < network.getnLayers(); i++) {
            INDArray weights = network.getLayer(i).getParam(DefaultParamInitializer.WEIGHT_KEY);
            int fanIn = (int) weights.size(0);
            int fanOut = (int) weights.size(1);
            try (INDArray drawn = Nd4j.createFromArray(draw(i, fanIn, fanOut))) {
                weights.assign(drawn.reshape(fanIn, fanOut));
            }
        }
    }

    /**
     * The weights of one layer, drawn in the order of a row-major {@code fanIn × fanOut} matrix.
     *
     * @param layer from 0, the first hidden one
     */
    double[] draw(int layer, int fanIn, int fanOut) {
        DoubleSupplier distribution = distribution(random.at(Purpose.WEIGHTS, layer), fanIn, fanOut);
        double[] weights = new double[fanIn * fanOut];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = distribution.getAsDouble();
        }
        return weights;
    }

    private DoubleSupplier distribution(RandomGenerator generator, double fanIn, double fanOut) {
        return switch (init.type()) {
            case NORMAL -> normal(generator, init.requiredStandardDeviation());
            case HE -> normal(generator, Math.sqrt(2 / fanIn));
            case HE_UNIFORM -> uniform(generator, Math.sqrt(6 / fanIn));
            case XAVIER -> normal(generator, Math.sqrt(2 / (fanIn + fanOut)));
            case XAVIER_UNIFORM -> uniform(generator, Math.sqrt(6 / (fanIn + fanOut)));
            case LECUN -> normal(generator, Math.sqrt(1 / fanIn));
        };
    }

    private static DoubleSupplier normal(RandomGenerator generator, double standardDeviation) {
        return () -> standardDeviation * generator.nextGaussian();
    }

    private static DoubleSupplier uniform(RandomGenerator generator, double bound) {
        return () -> bound * (2 * generator.nextDouble() - 1);
    }
}
