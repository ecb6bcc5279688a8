package org.mlplab.training.engine.update;

/**
 * How a gradient becomes an update: u(g), with θ ← θ − u. Formulas as PyTorch has them; t counts iterations from 1, η is
 * the learning rate.
 */
public sealed interface UpdateRule permits UpdateRule.Sgd, UpdateRule.Momentum, UpdateRule.Adam, UpdateRule.RmsProp {

    /** Numbers kept for each parameter between iterations: 0, 1 or 2. */
    int statesPerParameter();

    /** u = ηg */
    record Sgd() implements UpdateRule {
        @Override
        public int statesPerParameter() {
            return 0;
        }
    }

    /** v ← μv + g; u = ηv, or with Nesterov's look-ahead u = η(g + μv). */
    record Momentum(double momentum, boolean nesterov) implements UpdateRule {
        @Override
        public int statesPerParameter() {
            return 1;
        }
    }

    /**
     * m ← β₁m + (1 − β₁)g; v ← β₂v + (1 − β₂)g²; u = η/(1 − β₁ᵗ) · m / (√(v/(1 − β₂ᵗ)) + ε) (Kingma and Ba, 2015).
     *
     * <p>DL4J's Adam adds ε to √v before the correction: the same but for ε, which is larger there by 1/√(1 − β₂ᵗ).
     */
    record Adam(double beta1, double beta2, double epsilon) implements UpdateRule {
        @Override
        public int statesPerParameter() {
            return 2;
        }
    }

    /**
     * v ← αv + (1 − α)g²; u = ηg / (√v + ε), v starting at 0 (Hinton, 2012).
     *
     * <p>In DL4J's RmsProp v starts at ε.
     */
    record RmsProp(double decay, double epsilon) implements UpdateRule {
        @Override
        public int statesPerParameter() {
            return 1;
        }
    }
}
