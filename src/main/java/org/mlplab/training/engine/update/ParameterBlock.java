package org.mlplab.training.engine.update;

import org.jspecify.annotations.Nullable;
import org.mlplab.training.engine.matrix.NativeMatrix;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Some adjacent parameters with their gradients and states, copied to the Java heap for one update. */
interface ParameterBlock {

    /** Values a block holds: with gradients and two states as floats they fit the first-level cache. */
    int CAPACITY = 2048;

    static ParameterBlock of(INDArray parameters, INDArray gradient, @Nullable INDArray states) {
        NativeMatrix theta = NativeMatrix.of(parameters);
        NativeMatrix g = NativeMatrix.of(gradient);
        NativeMatrix s = states == null ? theta.column(0, 0) : NativeMatrix.of(states);
        return parameters.dataType() == DataType.FLOAT ? new FloatBlock(theta, g, s) : new DoubleBlock(theta, g, s);
    }

    /** Reads parameters and gradients {@code at} to {@code at + length − 1}. */
    void load(int at, int length);

    /** Of the parameters as they were loaded; to be added up in double precision. */
    double sumOfSquares();

    /** g ← scale·g + decay·θ */
    void scaleAndDecay(double scale, double decay);

    /**
     * g becomes the rule's update; states are read and written.
     *
     * @param iteration from 1
     */
    void apply(UpdateRule rule, double learningRate, int iteration);

    /** g ← g + factor·θ */
    void addParameters(double factor);

    /** θ ← θ − g, written to the parameters. */
    void subtract();

    /** g is written to the gradients, the parameters stay. */
    void storeUpdate();
}
