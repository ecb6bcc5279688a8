package org.mlplab.study.sampler;

import org.mlplab.study.space.SearchSpace;

/** Every point of the grid, in order: trial n is its n-th point. */
public record GridSampler(SearchSpace space) implements Sampler {

    @Override
    public Move next(History history) {
        int n = history.trials().size();
        boolean complete = n >= space.gridSize();
        if (history.mayStart() && !complete) {
            return new Move.Start(space.gridPoint(n), 0, null);
        }
        if (history.anyRuns()) {
            return new Move.Await();
        }
        return new Move.Finish(complete ? "all " + n + " points of the grid were tried" : "the budget is used");
    }
}
