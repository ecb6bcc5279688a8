package org.mlplab.study.sampler;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;

/**
 * Asynchronous successive halving with early-stopping rate s = 0: a trial is promoted from a rung as soon as it is among
 * the best 1/η of those that have reached it so far, from the highest rung downwards; where none can be promoted, a new
 * random trial starts at the lowest.
 *
 * <p>Beyond the paper, the best halted trial goes on at the end if none was trained to its end, so that a small study
 * has a winner too.
 *
 * @see <a href="https://arxiv.org/abs/1810.05934">Li et al., A System for Massively Parallel Hyperparameter Tuning (2020),
 *     Algorithm 2</a>
 */
public final class AshaSampler implements Sampler {

    private final FreshPoints points;
    private final int eta;
    private final Ladder ladder;

    /**
     * @param eta η, at least 2
     * @param minimumEpochs r, at least 1: epochs of the lowest rung
     * @param maximumEpochs R: epochs of a trial that is trained to its end. With R ≤ r there are no rungs, and this is
     *     random search
     */
    public AshaSampler(SearchSpace space, long seed, int eta, int minimumEpochs, int maximumEpochs) {
        points = new FreshPoints(space, seed);
        this.eta = eta;
        List<Integer> epochs = new ArrayList<>();
        for (long rung = minimumEpochs; rung < maximumEpochs; rung *= eta) {
            epochs.add((int) rung);
        }
        ladder = new Ladder(0, epochs);
    }

    @Override
    public Move next(History history) {
        for (int k = ladder.rungs() - 1; k >= 0; k--) {
            RungRanking ranking = new RungRanking(k, history.trials());
            Optional<TrialSnapshot> best = ranking.bestHalted(ranking.size() / eta);
            if (best.isPresent()) {
                return ladder.promote(best.get(), k);
            }
        }
        Optional<Point> fresh = points.next(history);
        if (fresh.isPresent()) {
            return new Move.Start(fresh.get(), 0, ladder.rung(0));
        }
        boolean hasWinner =
                history.in(TrialSnapshot.Standing.FINISHED).findAny().isPresent();
        return history.anyRuns() || hasWinner
                ? points.end(history)
                : leader(history).orElseGet(() -> points.end(history));
    }

    private Optional<Move> leader(History history) {
        return history.in(TrialSnapshot.Standing.HALTED)
                .max(Comparator.<TrialSnapshot>comparingInt(
                                trial -> trial.scores().size())
                        .thenComparing(
                                trial -> trial.scores().get(trial.scores().size() - 1))
                        .thenComparing(TrialSnapshot::number, Comparator.reverseOrder()))
                .map(trial -> ladder.promote(trial, trial.scores().size() - 1));
    }
}
