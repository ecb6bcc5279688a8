package org.mlplab.training.engine.update;

import java.nio.FloatBuffer;
import org.mlplab.training.engine.matrix.Gemm;
import org.mlplab.training.engine.matrix.NativeMatrix;

/** {@link ParameterBlock} of floats. */
final class FloatBlock implements ParameterBlock {

    private final NativeMatrix matrix;
    private final FloatBuffer parameters;
    private final FloatBuffer gradients;
    private final FloatBuffer states;
    private final float[] theta = new float[CAPACITY];
    private final float[] g = new float[CAPACITY];
    private final float[] first = new float[CAPACITY];
    private final float[] second = new float[CAPACITY];
    private int at;
    private int length;

    FloatBlock(NativeMatrix parameters, NativeMatrix gradients, NativeMatrix states) {
        this.matrix = parameters;
        this.parameters = parameters.floats();
        this.gradients = gradients.floats();
        this.states = states.floats();
    }

    @Override
    public void load(int at, int length) {
        this.at = at;
        this.length = length;
        parameters.get(at, theta, 0, length);
        gradients.get(at, g, 0, length);
    }

    @Override
    public double sumOfSquares() {
        return Gemm.sumOfSquares(matrix.column(at, length));
    }

    @Override
    public void scaleAndDecay(double scale, double decay) {
        FloatRules.combine(g, (float) scale, theta, (float) decay, length);
    }

    @Override
    public void apply(UpdateRule rule, double learningRate, int iteration) {
        int n = parameters.capacity();
        if (rule.statesPerParameter() > 0) {
            states.get(at, first, 0, length);
        }
        if (rule.statesPerParameter() > 1) {
            states.get(n + at, second, 0, length);
        }
        if (rule instanceof UpdateRule.Adam adam) {
            double correction1 = 1 - Math.pow(adam.beta1(), iteration);
            double correction2 = 1 - Math.pow(adam.beta2(), iteration);
            FloatRules.adam(adam, learningRate / correction1, 1 / Math.sqrt(correction2), g, first, second, length);
        } else if (rule instanceof UpdateRule.Momentum momentum) {
            FloatRules.momentum(momentum, learningRate, g, first, length);
        } else if (rule instanceof UpdateRule.RmsProp rmsProp) {
            FloatRules.rmsProp(rmsProp, learningRate, g, first, length);
        } else {
            FloatRules.combine(g, (float) learningRate, theta, 0, length);
        }
        if (rule.statesPerParameter() > 0) {
            states.put(at, first, 0, length);
        }
        if (rule.statesPerParameter() > 1) {
            states.put(n + at, second, 0, length);
        }
    }

    @Override
    public void addParameters(double factor) {
        FloatRules.combine(g, 1, theta, (float) factor, length);
    }

    @Override
    public void subtract() {
        FloatRules.combine(theta, 1, g, -1, length);
        parameters.put(at, theta, 0, length);
    }

    @Override
    public void storeUpdate() {
        gradients.put(at, g, 0, length);
    }
}
