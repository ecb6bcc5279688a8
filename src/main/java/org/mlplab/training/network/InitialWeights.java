package org.mlplab.training.network;

import java.nio.FloatBuffer;
import java.util.function.DoubleSupplier;
import java.util.random.RandomGenerator;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.params.DefaultParamInitializer;
import org.mlplab.spec.WeightInit;
import org.mlplab.training.RandomStreams;
import org.mlplab.training.RandomStreams.Purpose;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Draws the weights that training starts from. They come from the experiment's own seed rather than ND4J's
 * generators, so neither other experiments nor the way a network is built can change them.
 */
record InitialWeights(WeightInit init, RandomStreams random) {

    /** Inputs whose weights are written at once: units are far apart in memory, an input's neighbours adjacent. */
    private static final int BLOCK_INPUTS = 16;

    /** Gives every layer its weights; biases stay at zero. There is no second copy of them, which may be as large as the network. */
    void setIn(MultiLayerNetwork network) {
        for (int i = 0; i < network.getnLayers(); i++) {
            INDArray weights = network.getLayer(i).getParam(DefaultParamInitializer.WEIGHT_KEY);
            NativeMatrix units = NativeMatrix.ofTransposed(weights);
            set(units, weights(i, units.columns(), units.rows()));
        }
    }

    /**
     * The weights of one layer one after another, in the order of a row-major {@code fanIn × fanOut} matrix.
     *
     * @param layer from 0, the first hidden one
     */
    DoubleSupplier weights(int layer, int fanIn, int fanOut) {
        return distribution(random.at(Purpose.WEIGHTS, layer), fanIn, fanOut);
    }

    /** @param units a row for each unit */
    private static void set(NativeMatrix units, DoubleSupplier weights) {
        FloatBuffer target = units.floats();
        float[][] block = new float[units.rows()][BLOCK_INPUTS];
        for (int from = 0; from < units.columns(); from += BLOCK_INPUTS) {
            int length = Math.min(BLOCK_INPUTS, units.columns() - from);
            for (int input = 0; input < length; input++) {
                for (float[] unit : block) {
                    unit[input] = (float) weights.getAsDouble();
                }
            }
            for (int unit = 0; unit < block.length; unit++) {
                target.put(unit * units.stride() + from, block[unit], 0, length);
            }
        }
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
