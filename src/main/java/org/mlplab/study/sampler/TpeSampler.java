package org.mlplab.study.sampler;

import java.util.Optional;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;

/**
 * The tree-structured Parzen estimator: after some random trials, points where good trials are dense and others are not.
 * Each axis is modelled by itself.
 *
 * @see <a href="https://papers.nips.cc/paper/4443-algorithms-for-hyper-parameter-optimization">Bergstra et al., Algorithms
 *     for Hyper-Parameter Optimization (NIPS 24, 2011), section 4</a>
 */
public final class TpeSampler implements Sampler {

    /** After so many points that were tried before, the model has no more to say than a random draw. */
    private static final int MOST_MODELLED_DRAWS = 100;

    private final FreshPoints points;
    private final int startupTrials;
    private final int candidates;

    /**
     * @param startupTrials random points before the first that is chosen, at least 1
     * @param candidates n_EI, at least 1: values drawn of each axis to choose from
     */
    public TpeSampler(SearchSpace space, long seed, int startupTrials, int candidates) {
        points = new FreshPoints(space, seed);
        this.startupTrials = startupTrials;
        this.candidates = candidates;
    }

    @Override
    public Move next(History history) {
        return point(history).<Move>map(point -> new Move.Start(point, 0, null)).orElseGet(() -> points.end(history));
    }

    private Optional<Point> point(History history) {
        boolean knowsAny = history.trials().stream().anyMatch(TpeModel::hasScore);
        if (!history.mayStart() || !knowsAny || history.trials().size() < startupTrials) {
            return points.next(history);
        }
        TpeModel model = TpeModel.of(points.space(), history.trials());
        // The model would propose the same best point again and again: with fewer candidates its choice varies more.
        return points.next(
                history,
                (random, redraw) -> redraw < MOST_MODELLED_DRAWS
                        ? model.choose(random, Math.max(1, candidates >> Math.min(redraw, 30)))
                        : points.space().draw(random));
    }
}
