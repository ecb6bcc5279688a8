package org.mlplab.report.study.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mlplab.report.study.StudyReport;
import org.mlplab.report.study.statistics.Ranking;
import org.mlplab.report.study.wording.AxisNames;
import org.mlplab.report.study.wording.Numbers;
import org.mlplab.report.study.wording.Sentences;
import org.mlplab.study.Dimension;
import org.mlplab.study.Objective;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;
import tools.jackson.databind.JsonNode;

/**
 * Every trial as a line through the values that it tried, one upright axis a hyper-parameter, to the objective (Inselberg
 * 1985).
 */
public final class ParallelCoordinates {

    private ParallelCoordinates() {}

    /** The chart as an SVG element, of the report's trials that have a value; empty while no two values differ. */
    public static Optional<String> svg(StudyReport report) {
        List<TrialView> trials = shown(report);
        return objectiveScale(trials).map(scale -> draw(report, trials, scale));
    }

    /** Number of lines in the chart. */
    public static int lines(StudyReport report) {
        return shown(report).size();
    }

    private static List<TrialView> shown(StudyReport report) {
        return report.trials().stream().filter(Ranking::hasValue).toList();
    }

    private static Optional<ContinuousScale> objectiveScale(List<TrialView> trials) {
        var values = trials.stream().mapToDouble(ParallelCoordinates::value).summaryStatistics();
        return values.getCount() > 0 && values.getMin() < values.getMax()
                ? Optional.of(new ContinuousScale(values.getMin(), values.getMax(), false))
                : Optional.empty();
    }

    private static String draw(StudyReport report, List<TrialView> trials, ContinuousScale objective) {
        Map<String, Dimension> space = report.study().request().space();
        Map<String, Scale> scales = new LinkedHashMap<>();
        space.forEach((pointer, dimension) -> scales.put(pointer, scale(dimension)));
        boolean lowestIsBest = report.study().request().objective() == Objective.VALIDATION_LOSS;
        PolylineChart chart = new PolylineChart(scales.size() + 1);
        trials.stream()
                .map(trial -> polyline(report, trial, scales, objective, lowestIsBest))
                .sorted(Comparator.comparing(Polyline::kind).thenComparing(Polyline::objective))
                .forEach(chart::polyline);
        Map<String, String> names = AxisNames.of(space.keySet());
        scales.forEach((pointer, scale) -> chart.axis(names.getOrDefault(pointer, pointer), scale.ticks()));
        chart.objectiveAxis(
                Sentences.objective(report.study().request().objective()),
                lowestIsBest ? reversed(objective.ticks()) : objective.ticks());
        return chart.svg(
                "Parallel coordinates: each line is a trial, from its value of every hyper-parameter to its %s."
                        .formatted(Sentences.objective(report.study().request().objective())));
    }

    private static Scale scale(Dimension dimension) {
        if (dimension.values() != null) {
            return CategoricalScale.of(dimension.values());
        }
        if (dimension.low() == null || dimension.high() == null) {
            throw new IllegalStateException("neither values nor an interval");
        }
        return new ContinuousScale(dimension.low(), dimension.high(), Boolean.TRUE.equals(dimension.log()));
    }

    private static Polyline polyline(
            StudyReport report,
            TrialView trial,
            Map<String, Scale> scales,
            ContinuousScale objective,
            boolean lowestIsBest) {
        List<Double> places = new ArrayList<>();
        scales.forEach((pointer, scale) -> {
            JsonNode value = trial.values().get(pointer);
            places.add(value == null ? 0.5 : scale.place(value));
        });
        double place = objective.place(value(trial));
        places.add(lowestIsBest ? 1 - place : place);
        Polyline.Kind ended = trial.state() == TrialState.SUCCEEDED ? Polyline.Kind.COMPLETE : Polyline.Kind.CUT_SHORT;
        return new Polyline(
                places,
                report.isWinner(trial) ? Polyline.Kind.WINNER : ended,
                "Trial %d: %s".formatted(trial.number(), Numbers.score(trial.value())));
    }

    private static double value(TrialView trial) {
        Double value = trial.value();
        return value == null ? Double.NaN : value;
    }

    private static List<Scale.Tick> reversed(List<Scale.Tick> ticks) {
        return ticks.stream()
                .map(tick -> new Scale.Tick(1 - tick.place(), tick.label()))
                .toList();
    }
}
