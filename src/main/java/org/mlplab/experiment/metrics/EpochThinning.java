package org.mlplab.experiment.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thins epochs: cuts their range into stretches of the same length, and keeps of each the epochs where a loss or an
 * accuracy is lowest or highest, the earliest of equals. The first and the last epoch stay.
 */
final class EpochThinning {

    private static final List<ToDoubleFunction<EpochMetrics>> QUANTITIES = List.of(
            EpochMetrics::trainingLoss,
            EpochMetrics::trainingAccuracy,
            EpochMetrics::validationLoss,
            EpochMetrics::validationAccuracy);
    private static final int ENDS = 2;

    /** Fewest points that can be kept: of one stretch. */
    static final int FEWEST = 2 * 4 + ENDS;

    private final int after;
    private final int last;
    private final long stretches;
    private final List<EpochMetrics> kept = new ArrayList<>();
    private final List<EpochMetrics> ends = new ArrayList<>();
    private List<Extremes> extremes = List.of();
    private long stretch = -1;

    /**
     * Of the epochs after {@code after} up to {@code last}.
     *
     * @param points most that are kept, at least {@link #FEWEST}
     */
    EpochThinning(int after, int last, int points) {
        this.after = after;
        this.last = last;
        this.stretches = (points - ENDS) / (2L * QUANTITIES.size());
    }

    void add(EpochMetrics epoch) {
        long current = (epoch.epoch() - after - 1) * stretches / (last - after);
        if (current != stretch) {
            endStretch();
            extremes = QUANTITIES.stream().map(Extremes::new).toList();
            stretch = current;
        }
        if (epoch.epoch() == after + 1 || epoch.epoch() == last) {
            ends.add(epoch);
        }
        extremes.forEach(each -> each.add(epoch));
    }

    private void endStretch() {
        TreeSet<EpochMetrics> inOrder = new TreeSet<>(Comparator.comparing(EpochMetrics::epoch));
        inOrder.addAll(ends);
        extremes.forEach(each -> each.found().forEach(inOrder::add));
        kept.addAll(inOrder);
        ends.clear();
    }

    /** In order, when all have been added. */
    List<EpochMetrics> kept() {
        endStretch();
        extremes = List.of();
        return kept;
    }

    private static final class Extremes {

        private final ToDoubleFunction<EpochMetrics> quantity;
        private @Nullable EpochMetrics lowest;
        private @Nullable EpochMetrics highest;

        Extremes(ToDoubleFunction<EpochMetrics> quantity) {
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

        Stream<EpochMetrics> found() {
            return Stream.concat(Stream.ofNullable(lowest), Stream.ofNullable(highest));
        }
    }
}
