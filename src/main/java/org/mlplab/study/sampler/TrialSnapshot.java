package org.mlplab.study.sampler;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.space.Point;

/**
 * The scores of one trial so far.
 *
 * @param rung where it is halted, or will be halted next; null while it is trained to its end, and for a study without rungs
 * @param scores at the rungs that it has reached, by number from 0; higher is better, never NaN
 * @param score at its end, higher is better, never NaN; null until it has FINISHED
 */
public record TrialSnapshot(
        int number,
        Point point,
        Standing standing,
        int bracket,
        @Nullable Rung rung,
        List<Double> scores,
        @Nullable Double score) {

    /** Where a trial stands. */
    public enum Standing {
        /** Waits for a worker or is trained. */
        RUNNING,
        /** Has reached its rung; what it has learnt is kept. */
        HALTED,
        /** Was trained to its end and has a score. */
        FINISHED,
        /** Was halted and pruned. */
        PRUNED,
        /** Ended without a score: failed, diverged, was cancelled, or could not be made. */
        FAILED
    }

    public TrialSnapshot {
        scores = List.copyOf(scores);
    }

    /** Its score at a rung; empty if it has not reached it. */
    public OptionalDouble scoreAt(int rungNumber) {
        return rungNumber < scores.size() ? OptionalDouble.of(scores.get(rungNumber)) : OptionalDouble.empty();
    }
}
