package org.mlplab.study.sampler;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;

/**
 * Brackets of successive halving, from many trials with few epochs to few trials with all of them, and over again as long
 * as trials may start. Within a bracket it is synchronous: when all have reached a rung, the best 1/η are promoted and the
 * others are pruned at once. While a bracket waits, the next one starts. A bracket that cannot be filled goes on with
 * the trials that it has.
 *
 * @see <a href="https://jmlr.org/papers/v18/16-558.html">Li et al., Hyperband: A Novel Bandit-Based Approach to
 *     Hyperparameter Optimization (JMLR 18, 2018), Algorithm 1</a>
 */
public final class HyperbandSampler implements Sampler {

    private final FreshPoints points;
    private final Brackets brackets;

    /**
     * @param eta η, at least 2
     * @param minimumEpochs r, at least 1: fewest epochs of a trial
     * @param maximumEpochs R: epochs of a trial that is trained to its end. With R less than η·r there are no rungs, and
     *     this is random search
     */
    public HyperbandSampler(SearchSpace space, long seed, int eta, int minimumEpochs, int maximumEpochs) {
        points = new FreshPoints(space, seed);
        brackets = new Brackets(eta, minimumEpochs, maximumEpochs);
    }

    /** Trials that all brackets start when each is run once. */
    public long trialsOfOnePass() {
        return brackets.trialsOfOnePass();
    }

    @Override
    public Move next(History history) {
        Optional<Point> fresh = points.next(history);
        int filling = fresh.isPresent() ? brackets.bracketOf(history.trials().size()) : Integer.MAX_VALUE;
        Map<Integer, List<TrialSnapshot>> byBracket = history.trials().stream()
                .collect(Collectors.groupingBy(TrialSnapshot::bracket, TreeMap::new, Collectors.toList()));
        for (Map.Entry<Integer, List<TrialSnapshot>> bracket : byBracket.entrySet()) {
            if (bracket.getKey() < filling) {
                Optional<Move> decided = decide(brackets.ladder(bracket.getKey()), bracket.getValue());
                if (decided.isPresent()) {
                    return decided.get();
                }
            }
        }
        return fresh.<Move>map(point ->
                        new Move.Start(point, filling, brackets.ladder(filling).rung(0)))
                .orElseGet(() -> points.end(history));
    }

    /** The next move within a bracket that gets no more trials; empty while it waits for some, and when it is done. */
    private Optional<Move> decide(Ladder ladder, List<TrialSnapshot> trials) {
        for (int i = 0; i < ladder.rungs(); i++) {
            int rung = i;
            if (trials.stream().anyMatch(trial -> isOnItsWayTo(trial, rung))) {
                return Optional.empty();
            }
            if (trials.stream().anyMatch(trial -> RungRanking.isHalted(trial, rung))) {
                RungRanking ranking = new RungRanking(rung, trials);
                int kept = Math.max(1, ranking.size() / brackets.eta());
                return ranking.bestHalted(kept)
                        .map(best -> ladder.promote(best, rung))
                        .or(() -> ranking.bestHalted(ranking.size()).map(loser -> new Move.Prune(loser.number())));
            }
        }
        return Optional.empty();
    }

    private static boolean isOnItsWayTo(TrialSnapshot trial, int rung) {
        return trial.standing() == TrialSnapshot.Standing.RUNNING
                && trial.rung() != null
                && trial.rung().number() == rung;
    }
}
