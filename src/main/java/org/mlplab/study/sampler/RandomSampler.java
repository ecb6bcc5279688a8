package org.mlplab.study.sampler;

import org.mlplab.study.space.SearchSpace;

/**
 * Points drawn independently of each other; none twice.
 *
 * @see <a href="https://jmlr.org/papers/v13/bergstra12a.html">Bergstra and Bengio, Random Search for Hyper-Parameter
 *     Optimization (JMLR 13, 2012)</a>
 */
public final class RandomSampler implements Sampler {

    private final FreshPoints points;

    public RandomSampler(SearchSpace space, long seed) {
        points = new FreshPoints(space, seed);
    }

    @Override
    public Move next(History history) {
        return points.next(history)
                .<Move>map(point -> new Move.Start(point, 0, null))
                .orElseGet(() -> points.end(history));
    }
}
