package org.mlplab.experiment.metrics;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Of epochs in order, those where a loss or an accuracy is lowest or highest: of finite values, the earliest of equals. */
final class EpochExtremes {

    private static final List<ToDoubleFunction<EpochMetrics>> QUANTITIES = List.of(
            EpochMetrics::trainingLoss,
            EpochMetrics::trainingAccuracy,
            EpochMetrics::validationLoss,
            EpochMetrics::validationAccuracy);

    /** Most epochs that are found. */
    static final int MOST = 2 * 4;

    private final List<Range> ranges = QUANTITIES.stream().map(Range::new).toList();

    void add(EpochMetrics epoch) {
        ranges.forEach(range -> range.add(epoch));
    }

    /** By number. */
    SortedMap<Integer, EpochMetrics> found() {
        SortedMap<Integer, EpochMetrics> found = new TreeMap<>();
        ranges.forEach(range -> range.addTo(found));
        return found;
    }

    private static final class Range {

        private final ToDoubleFunction<EpochMetrics> quantity;
        private @Nullable EpochMetrics lowest;
        private @Nullable EpochMetrics highest;

        Range(ToDoubleFunction<EpochMetrics> quantity) {
            this.quantity = quantity;
        }

        void add(EpochMetrics epoch) {
            double value = quantity.applyAsDouble(epoch);
            if (!Double.isFinite(value)) {
                return;
            }
            if (lowest == null || value < quantity.applyAsDouble(lowest)) {
                lowest = epoch;
            }
            if (highest == null || value > quantity.applyAsDouble(highest)) {
                highest = epoch;
            }
        }

        void addTo(SortedMap<Integer, EpochMetrics> found) {
            if (lowest != null) {
                found.put(lowest.epoch(), lowest);
            }
            if (highest != null) {
                found.put(highest.epoch(), highest);
            }
        }
    }
}
