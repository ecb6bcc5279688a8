package org.mlplab.training.result;

/** Reads the weights of one layer of a network, as they are when it is asked. */
public interface LayerWeights {

    int units();

    int inputs();

    /** A copy of the weights of the first {@code count} units, one unit's after the other's, of each {@link #inputs}. */
    float[] weights(int count);
}
