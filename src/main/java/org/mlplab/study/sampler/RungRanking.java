package org.mlplab.study.sampler;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the trials that have reached one rung of one bracket, whatever became of them there. Between equal scores the
 * trial that was made first is better.
 *
 * @param rung its number, from 0
 * @param trials all of the bracket, by number
 */
record RungRanking(int rung, List<TrialSnapshot> trials) {

    /** Number of trials that have reached the rung. */
    int size() {
        int size = 0;
        for (TrialSnapshot trial : trials) {
            if (!Double.isNaN(score(trial))) {
                size++;
            }
        }
        return size;
    }

    /** The best trial that is halted at the rung, if it ranks among the first {@code amongBest} of all; else empty. */
    Optional<TrialSnapshot> bestHalted(int amongBest) {
        TrialSnapshot best = bestHalted();
        if (best == null) {
            return Optional.empty();
        }
        int better = 0;
        for (TrialSnapshot trial : trials) {
            if (isBetter(trial, best)) {
                better++;
            }
        }
        return better < amongBest ? Optional.of(best) : Optional.empty();
    }

    private @Nullable TrialSnapshot bestHalted() {
        TrialSnapshot best = null;
        for (TrialSnapshot trial : trials) {
            if (isHalted(trial, rung) && (best == null || isBetter(trial, best))) {
                best = trial;
            }
        }
        return best;
    }

    static boolean isHalted(TrialSnapshot trial, int rung) {
        return trial.standing() == TrialSnapshot.Standing.HALTED
                && trial.rung() != null
                && trial.rung().number() == rung;
    }

    private boolean isBetter(TrialSnapshot one, TrialSnapshot other) {
        double a = score(one);
        double b = score(other);
        return a > b || (a == b && one.number() < other.number());
    }

    /** NaN for a trial that has not reached the rung: comparisons with NaN are false, so it beats none. */
    private double score(TrialSnapshot trial) {
        if (rung < trial.scores().size()) {
            return trial.scores().get(rung);
        }
        if (trial.rung() == null || trial.rung().number() != rung) {
            return Double.NaN;
        }
        return switch (trial.standing()) {
            case FAILED -> Double.NEGATIVE_INFINITY;
            // It stopped early, before the rung: its final score is used there.
            case FINISHED -> trial.score() == null ? Double.NaN : trial.score();
            default -> Double.NaN;
        };
    }
}
