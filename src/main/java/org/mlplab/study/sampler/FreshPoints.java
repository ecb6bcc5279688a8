package org.mlplab.study.sampler;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import org.mlplab.study.space.Point;
import org.mlplab.study.space.SearchSpace;

/** Points for new trials, none of which was tried before. */
record FreshPoints(SearchSpace space, long seed) {

    private static final int MOST_DRAWS = 1000;

    /** A way to choose a point. */
    interface Proposal {

        /** @param redraw how many points of this trial had been tried before, from 0 */
        Point propose(RandomGenerator random, int redraw);
    }

    /** The next trial's point, drawn from the whole space; empty if no trial may start, or no new point is found. */
    Optional<Point> next(History history) {
        return next(history, (random, redraw) -> space.draw(random));
    }

    Optional<Point> next(History history, Proposal proposal) {
        if (!history.mayStart() || allTried(history)) {
            return Optional.empty();
        }
        RandomGenerator random = TrialRandom.of(seed, history.trials().size());
        for (int redraw = 0; redraw < MOST_DRAWS; redraw++) {
            Point point = proposal.propose(random, redraw);
            if (!history.has(point)) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }

    /** Waits for what runs and then finishes, for the reason for which there was no next point. */
    Move end(History history) {
        return history.anyRuns() ? new Move.Await() : new Move.Finish(why(history));
    }

    private String why(History history) {
        if (!history.mayStart()) {
            return "the budget is used";
        }
        return allTried(history)
                ? "all " + history.trials().size() + " points of the space were tried"
                : "no point was found in " + MOST_DRAWS + " draws that was not tried before";
    }

    private boolean allTried(History history) {
        OptionalLong size = space.size();
        return size.isPresent() && history.trials().size() >= size.getAsLong();
    }
}
