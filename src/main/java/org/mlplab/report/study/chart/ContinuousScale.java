package org.mlplab.report.study.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mlplab.report.study.wording.Numbers;
import tools.jackson.databind.JsonNode;

/**
 * Numbers from {@code low} to {@code high}, which differ.
 *
 * @param log equal factors are equally far from each other; both ends are above 0
 */
record ContinuousScale(double low, double high, boolean log) implements Scale {

    private static final int INTERVALS = 4;
    private static final double CLEAR_OF_ENDS = 0.08;

    @Override
    public double place(JsonNode value) {
        return place(value.asDouble());
    }

    /** Values beyond the ends lie on them. */
    double place(double value) {
        double place = log
                ? (Math.log(Math.max(value, low)) - Math.log(low)) / (Math.log(high) - Math.log(low))
                : (value - low) / (high - low);
        return Math.max(0, Math.min(1, place));
    }

    /** Both ends, and between them the powers of ten or four equal parts. */
    @Override
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>(List.of(tick(low)));
        if (log) {
            IntStream.rangeClosed((int) Math.ceil(Math.log10(low)), (int) Math.floor(Math.log10(high)))
                    .mapToObj(exponent -> tick(Math.pow(10, exponent)))
                    .filter(tick -> tick.place() > CLEAR_OF_ENDS && tick.place() < 1 - CLEAR_OF_ENDS)
                    .forEach(ticks::add);
        } else {
            IntStream.range(1, INTERVALS)
                    .mapToObj(i -> tick(low + i * (high - low) / INTERVALS))
                    .forEach(ticks::add);
        }
        ticks.add(tick(high));
        return ticks;
    }

    private Tick tick(double value) {
        return new Tick(place(value), Numbers.significant(value));
    }
}
