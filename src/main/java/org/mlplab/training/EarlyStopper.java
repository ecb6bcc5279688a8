package org.mlplab.training;

import org.jspecify.annotations.Nullable;
import org.mlplab.spec.EarlyStopping;
import org.mlplab.spec.EarlyStopping.Metric;
import org.mlplab.spec.reading.Count;
import org.mlplab.training.result.EpochResult;

/** Early stopping: counts epochs without improvement. */
final class EarlyStopper {

    private final @Nullable EarlyStopping rule;
    private State state = new State(Double.NEGATIVE_INFINITY, 0);

    /** The epoch that later ones must improve on, and what they must improve; nothing is worse than before the first. */
    record State(double best, int bestEpoch) {}

    private EarlyStopper(@Nullable EarlyStopping rule) {
        this.rule = rule;
    }

    /** Endless where there is no rule. */
    static EarlyStopper of(@Nullable EarlyStopping rule) {
        return new EarlyStopper(rule);
    }

    boolean isExhaustedBy(EpochResult epoch) {
        if (rule == null) {
            return false;
        }
        double value = rule.metric() == Metric.VALIDATION_LOSS
                ? -epoch.validation().loss()
                : epoch.validation().accuracy();
        if (state.best == Double.NEGATIVE_INFINITY || value > state.best + rule.minimumImprovement()) {
            state = new State(value, epoch.epoch());
        }
        return epoch.epoch() - state.bestEpoch >= rule.patience();
    }

    /** Why it is exhausted, in words. */
    String reason() {
        if (rule == null) {
            throw new IllegalStateException("no rule, no reason");
        }
        String metric = rule.metric() == Metric.VALIDATION_LOSS ? "validationLoss" : "validationAccuracy";
        return "%s has not improved for %s, since epoch %d"
                .formatted(metric, Count.of(rule.patience(), "epoch"), state.bestEpoch);
    }

    State state() {
        return state;
    }

    void restore(State earlier) {
        state = earlier;
    }
}
