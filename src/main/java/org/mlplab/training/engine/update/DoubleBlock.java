package org.mlplab.training.engine.update;

import java.nio.DoubleBuffer;
import org.mlplab.training.engine.matrix.Gemm;
import org.mlplab.training.engine.matrix.NativeMatrix;

/** {@link ParameterBlock} of doubles. */
final class DoubleBlock implements ParameterBlock {

    private final NativeMatrix matrix;
    private final DoubleBuffer parameters;
    private final DoubleBuffer gradients;
    private final DoubleBuffer states;
    private final double[] theta = new double[CAPACITY];
    private final double[] g = new double[CAPACITY];
    private final double[] first = new double[CAPACITY];
    private final double[] second = new double[CAPACITY];
    private int at;
    private int length;

    DoubleBlock(NativeMatrix parameters, NativeMatrix gradients, NativeMatrix states) {
        this.matrix = parameters;
        this.parameters = parameters.doubles();
        this.gradients = gradients.doubles();
        this.states = states.doubles();
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
        DoubleRules.combine(g, scale, theta, decay, length);
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
            DoubleRules.adam(adam, learningRate / correction1, 1 / Math.sqrt(correction2), g, first, second, length);
        } else if (rule instanceof UpdateRule.Momentum momentum) {
            DoubleRules.momentum(momentum, learningRate, g, first, length);
        } else if (rule instanceof UpdateRule.RmsProp rmsProp) {
            DoubleRules.rmsProp(rmsProp, learningRate, g, first, length);
        } else {
            DoubleRules.combine(g, learningRate, theta, 0, length);
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
        DoubleRules.combine(g, 1, theta, factor, length);
    }

    @Override
    public void subtract() {
        DoubleRules.combine(theta, 1, g, -1, length);
        parameters.put(at, theta, 0, length);
    }

    @Override
    public void storeUpdate() {
        gradients.put(at, g, 0, length);
    }
}
