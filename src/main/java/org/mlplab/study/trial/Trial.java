package org.mlplab.study.trial;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.Pruning;
import org.mlplab.study.TrialState;
import org.mlplab.study.sampler.Rung;
import org.mlplab.study.sampler.TrialSnapshot;
import org.mlplab.study.space.Point;

/**
 * One point of a study's space, and how its experiment stands in the study.
 *
 * @param experimentId null for one that was skipped
 * @param specHash null for one that was skipped: a study trains no spec twice
 * @param rung where it is halted, or will be halted next; null while it is trained to its end
 * @param scores at the rungs that it has reached, by number from 0; higher is better
 * @param score at its end, higher is better; null until it has SUCCEEDED
 * @param epochs that it had been trained when its study last looked
 */
public record Trial(
        long studyId,
        int number,
        @Nullable Long experimentId,
        @Nullable String specHash,
        Point point,
        TrialState state,
        @Nullable String reason,
        int bracket,
        @Nullable Rung rung,
        List<Double> scores,
        @Nullable Double score,
        int epochs,
        @Nullable Pruning pruning) {

    private static final int LONGEST_REASON = 2000;

    public Trial {
        scores = List.copyOf(scores);
        reason = reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /** A new one, which an experiment trains. */
    public static Trial trained(
            long studyId, int number, Point point, int bracket, @Nullable Rung rung, long experimentId, String hash) {
        return new Trial(
                studyId,
                number,
                experimentId,
                hash,
                point,
                TrialState.RUNNING,
                null,
                bracket,
                rung,
                List.of(),
                null,
                0,
                null);
    }

    /** A new one, which no experiment trains. */
    public static Trial skipped(long studyId, int number, Point point, int bracket, @Nullable Rung rung, String why) {
        return new Trial(
                studyId, number, null, null, point, TrialState.SKIPPED, why, bracket, rung, List.of(), null, 0, null);
    }

    private Trial become(TrialState next, @Nullable String why) {
        return with(next, why, rung, scores, score, epochs, pruning);
    }

    private Trial with(
            TrialState next,
            @Nullable String why,
            @Nullable Rung at,
            List<Double> atRungs,
            @Nullable Double atEnd,
            int trained,
            @Nullable Pruning lost) {
        return new Trial(
                studyId, number, experimentId, specHash, point, next, why, bracket, at, atRungs, atEnd, trained, lost);
    }

    Trial reached(int epoch) {
        return with(state, reason, rung, scores, score, epoch, pruning);
    }

    /** It is halted at its rung. */
    Trial halted(double scoreThere) {
        return with(TrialState.HALTED, reason, rung, and(scoreThere), score, epochs, pruning);
    }

    /** @param next where it is halted next; null: it is trained to its end */
    public Trial promoted(@Nullable Rung next) {
        return with(TrialState.RUNNING, reason, next, scores, score, epochs, pruning);
    }

    /** Trained to its end; one that stopped early has come to its next rung, too. */
    Trial succeeded(double finalScore) {
        boolean cameToRung = rung != null && state == TrialState.RUNNING;
        return with(
                TrialState.SUCCEEDED, reason, rung, cameToRung ? and(finalScore) : scores, finalScore, epochs, pruning);
    }

    public Trial failed(@Nullable String why) {
        return become(TrialState.FAILED, why);
    }

    Trial pruned(Pruning where, String why) {
        return with(TrialState.PRUNED, why, rung, scores, score, epochs, where);
    }

    private List<Double> and(double another) {
        List<Double> more = new ArrayList<>(scores);
        more.add(another);
        return more;
    }

    /** Its latest score; null before the first. */
    public @Nullable Double lastScore() {
        return score != null || scores.isEmpty() ? score : scores.get(scores.size() - 1);
    }

    /** Whether it ended without having been trained for an epoch. */
    public boolean isInVain() {
        return state == TrialState.SKIPPED || state == TrialState.FAILED && epochs == 0;
    }

    public boolean isOpen() {
        return state == TrialState.RUNNING || state == TrialState.HALTED;
    }

    /** What samplers are told of it. */
    public TrialSnapshot snapshot() {
        return new TrialSnapshot(number, point, standing(), bracket, rung, scores, score);
    }

    private TrialSnapshot.Standing standing() {
        return switch (state) {
            case RUNNING -> TrialSnapshot.Standing.RUNNING;
            case HALTED -> TrialSnapshot.Standing.HALTED;
            case SUCCEEDED -> TrialSnapshot.Standing.FINISHED;
            case PRUNED -> TrialSnapshot.Standing.PRUNED;
            case FAILED, SKIPPED -> TrialSnapshot.Standing.FAILED;
        };
    }
}
