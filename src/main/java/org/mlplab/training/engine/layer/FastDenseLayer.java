package org.mlplab.training.engine.layer;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Configuration of a dense layer that {@link FastDense} computes. Same parameters, same result as DL4J's own; it has a
 * bias, and no layer normalisation, weight noise or masks.
 */
public class FastDenseLayer extends DenseLayer {

    @Override
    public Layer instantiate(
            NeuralNetConfiguration conf,
            Collection<TrainingListener> listeners,
            int index,
            INDArray parameters,
            boolean initializeParameters,
            DataType type) {
        if (hasLayerNorm() || !hasBias() || getWeightNoise() != null) {
            throw new UnsupportedOperationException("layer normalisation, weight noise and layers without bias");
        }
        FastDense layer = new FastDense(conf, type);
        layer.setListeners(listeners);
        layer.setIndex(index);
        layer.setParamsViewArray(parameters);
        layer.setParamTable(initializer().init(conf, parameters, initializeParameters));
        return layer;
    }
}
