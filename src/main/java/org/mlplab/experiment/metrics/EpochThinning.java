package org.mlplab.experiment.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * Thins epochs: cuts their range into stretches of the same length, and keeps of each the epochs where a loss or an
 * accuracy is lowest or highest, the earliest of equals. The first and the last epoch stay.
 */
final class EpochThinning {

    private static final int ENDS = 2;

    /** Fewest points that can be kept: of one stretch. */
    static final int FEWEST = EpochExtremes.MOST + ENDS;

    private final int after;
    private final int last;
    private final long stretches;
    private final List<EpochMetrics> kept = new ArrayList<>();
    private final List<EpochMetrics> ends = new ArrayList<>();
    private EpochExtremes extremes = new EpochExtremes();
    private long stretch = -1;

    /**
     * Of the epochs after {@code after} up to {@code last}.
     *
     * @param points most that are kept, at least {@link #FEWEST}
     */
    EpochThinning(int after, int last, int points) {
        this.after = after;
        this.last = last;
        this.stretches = (points - ENDS) / EpochExtremes.MOST;
    }

    void add(EpochMetrics epoch) {
        long current = (epoch.epoch() - after - 1) * stretches / (last - after);
        if (current != stretch) {
            endStretch();
            extremes = new EpochExtremes();
            stretch = current;
        }
        if (epoch.epoch() == after + 1 || epoch.epoch() == last) {
            ends.add(epoch);
        }
        extremes.add(epoch);
    }

    private void endStretch() {
        SortedMap<Integer, EpochMetrics> inOrder = extremes.found();
        ends.forEach(end -> inOrder.put(end.epoch(), end));
        kept.addAll(inOrder.values());
        ends.clear();
    }

    /** In order, when all have been added. */
    List<EpochMetrics> kept() {
        endStretch();
        extremes = new EpochExtremes();
        return kept;
    }
}
