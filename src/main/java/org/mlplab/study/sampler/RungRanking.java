package org.mlplab.study.sampler;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All trials that came to one rung of one bracket, whether they still wait there, went on or were given up. Of two equal
 * scores the one of the lower trial number is better.
 *
 * @param rung its number, from 0
 * @param trials all of the bracket, by number
 */
record RungRanking(int rung, List<TrialSnapshot> trials) {

    /** Number of trials that came here. */
    int size() {
        int size = 0;
        for (TrialSnapshot trial : trials) {
            if (!Double.isNaN(score(trial))) {
                size++;
            }
        }
        return size;
    }

    /** The best one that waits here, if it is among so many best of all; empty also if none waits. */
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

    /** NaN, which is better than no other, for a trial that has not come here. */
    private double score(TrialSnapshot trial) {
        if (rung < trial.scores().size()) {
            return trial.scores().get(rung);
        }
        if (trial.rung() == null || trial.rung().number() != rung) {
            return Double.NaN;
        }
        return switch (trial.standing()) {
            case FAILED -> Double.NEGATIVE_INFINITY;
            // ended by itself before the rung: what it has shown is all that it could have
            case FINISHED -> trial.score() == null ? Double.NaN : trial.score();
            default -> Double.NaN;
        };
    }
}
