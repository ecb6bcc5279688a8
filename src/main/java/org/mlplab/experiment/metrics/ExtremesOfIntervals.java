package org.mlplab.experiment.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Keeps, of every so many epochs in order, the first, the last, and those where a curve is at its lowest or highest. */
final class ExtremesOfIntervals {

    private static final List<ToDoubleFunction<EpochMetrics>> CURVES = List.of(
            EpochMetrics::trainingLoss,
            EpochMetrics::trainingAccuracy,
            EpochMetrics::validationLoss,
            EpochMetrics::validationAccuracy);

    private final int width;
    private final List<EpochMetrics> kept = new ArrayList<>();
    private final @Nullable EpochMetrics[] lowest = new EpochMetrics[CURVES.size()];
    private final @Nullable EpochMetrics[] highest = new EpochMetrics[CURVES.size()];
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
        for (int i = 0; i < CURVES.size(); i++) {
            double value = CURVES.get(i).applyAsDouble(epoch);
            if (Double.isFinite(value)) {
                // Of equals the earliest stays.
                if (lowest[i] == null || value < CURVES.get(i).applyAsDouble(lowest[i])) {
                    lowest[i] = epoch;
                }
                if (highest[i] == null || value > CURVES.get(i).applyAsDouble(highest[i])) {
                    highest[i] = epoch;
                }
            }
        }
    }

    /** All that were kept, in order. */
    List<EpochMetrics> epochs() {
        close();
        return List.copyOf(kept);
    }

    private void close() {
        SortedMap<Integer, EpochMetrics> shown = new TreeMap<>(ends);
        for (int i = 0; i < CURVES.size(); i++) {
            if (lowest[i] != null) {
                shown.put(lowest[i].epoch(), lowest[i]);
                lowest[i] = null;
            }
            if (highest[i] != null) {
                shown.put(highest[i].epoch(), highest[i]);
                highest[i] = null;
            }
        }
        kept.addAll(shown.values());
        ends.clear();
    }
}
