package org.mlplab.experiment.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps, of every so many epochs in order, the first, the last, and those where a curve is at its lowest or highest. */
final class ExtremesOfIntervals {

    private final int width;
    private final List<EpochMetrics> kept = new ArrayList<>();
    private EpochExtremes extremes = new EpochExtremes();
    private final SortedMap<Integer, EpochMetrics> ends = new TreeMap<>();
    private int interval;

    /** @param width of an interval, in epochs; 1 keeps them all */
    ExtremesOfIntervals(int width) {
        this.width = width;
    }

    void add(EpochMetrics epoch) {
        int next = (epoch.epoch() - 1) / width;
        if (next != interval) {
            close();
            interval = next;
        }
        if (ends.size() > 1) {
            ends.remove(ends.lastKey());
        }
        ends.put(epoch.epoch(), epoch);
        extremes.add(epoch);
    }

    /** All that were kept, in order. */
    List<EpochMetrics> epochs() {
        close();
        return List.copyOf(kept);
    }

    private void close() {
        SortedMap<Integer, EpochMetrics> shown = extremes.found();
        shown.putAll(ends);
        kept.addAll(shown.values());
        extremes = new EpochExtremes();
        ends.clear();
    }
}
