package org.mlplab.benchmark.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Ratios of one machine as they were when somebody last looked, with the noise seen then.
 *
 * @param ratios by {@link Figure#key}
 */
public record Baseline(Map<String, Entry> ratios) {

    /** No two runs agree to better than this. */
    private static final double LEAST_NOISE = 0.02;

    /** @param spread as in {@link Figure} */
    public record Entry(double ratio, double spread) {}

    /** Ratios that were measured now replace those of before; the others stay. */
    public Baseline with(List<Figure> figures) {
        Map<String, Entry> all = new TreeMap<>(ratios);
        figures.stream()
                .filter(Figure::isRatio)
                .forEach(figure ->
                        all.put(figure.key(), new Entry(thousandths(figure.value()), thousandths(figure.spread()))));
        return new Baseline(all);
    }

    boolean isEmpty() {
        return ratios.isEmpty();
    }

    Optional<Entry> of(Figure figure) {
        return figure.isRatio() ? Optional.ofNullable(ratios.get(figure.key())) : Optional.empty();
    }

    /**
     * A ratio has changed where it differs by more than the spreads of both runs and {@link #LEAST_NOISE} together, relative to the
     * baseline.
     */
    Change change(Figure figure) {
        return of(figure)
                .map(before -> {
                    double noise = LEAST_NOISE + before.spread() + figure.spread();
                    double change = figure.value() / before.ratio() - 1;
                    // Not "<": a ratio that is no number is worse than any.
                    if (!(change >= -noise)) {
                        return Change.WORSE;
                    }
                    return change > noise ? Change.BETTER : Change.WITHIN_NOISE;
                })
                .orElse(Change.NONE);
    }

    private static double thousandths(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
