package org.mlplab.experiment.metrics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thins the losses of a range of iterations: cuts it into stretches of the same length, and keeps the lowest and the
 * highest training loss of each, so that no spike is lost.
 */
final class LossThinning {

    private final long after;
    private final long length;
    private final int stretches;
    private final boolean all;
    private final List<IterationLoss> kept = new ArrayList<>();
    private long stretch = -1;
    private @Nullable IterationLoss lowest;
    private @Nullable IterationLoss highest;

    /**
     * Of the iterations after {@code after} up to {@code upTo}.
     *
     * @param points most that are kept, at least 2
     */
    LossThinning(long after, long upTo, int points) {
        this.after = after;
        this.length = upTo - after;
        this.stretches = points / 2;
        this.all = length <= points;
    }

    void add(LossChunk chunk) {
        if (all) {
            chunk.stream().forEachOrdered(kept::add);
            return;
        }
        for (int i = 0; i < chunk.size(); i++) {
            long at = chunk.last() - chunk.size() + i - after;
            if (at * stretches / length != stretch) {
                endStretch();
                stretch = at * stretches / length;
            }
            if (lowest == null || chunk.trainingLoss(i) < lowest.trainingLoss()) {
                lowest = chunk.get(i);
            }
            if (highest == null || chunk.trainingLoss(i) > highest.trainingLoss()) {
                highest = chunk.get(i);
            }
        }
    }

    private void endStretch() {
        if (lowest != null && highest != null) {
            boolean rises = lowest.iteration() < highest.iteration();
            kept.add(rises ? lowest : highest);
            if (lowest.iteration() != highest.iteration()) {
                kept.add(rises ? highest : lowest);
            }
        }
        lowest = null;
        highest = null;
    }

    /** In order, when all have been added. */
    List<IterationLoss> kept() {
        endStretch();
        return kept;
    }
}
