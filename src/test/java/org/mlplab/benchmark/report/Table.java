package org.mlplab.benchmark.report;

import java.util.List;
import java.util.Locale;

/** Figures as lines of text: name, value, spread, goal, baseline, what became of it. */
final class Table {

    private static final String LINE = "  %-62s %10s %-11s %8s %9s %9s  %s%n";

    private Table() {}

    static String head() {
        return LINE.formatted("", "", "", "± %", "goal", "baseline", "");
    }

    /** All of one subject. */
    static String of(List<Figure> figures, Baseline baseline) {
        StringBuilder lines = new StringBuilder(
                "%s: %s%n".formatted(figures.get(0).part(), figures.get(0).subject()));
        figures.forEach(figure -> lines.append(line(figure, baseline)));
        return lines.toString();
    }

    static String line(Figure figure, Baseline baseline) {
        return LINE.formatted(
                        figure.name(),
                        number(figure.value()),
                        figure.unit(),
                        number(100 * figure.spread()),
                        figure.goal() == null ? "" : figure.goal().toString(),
                        baseline.of(figure).map(entry -> number(entry.ratio())).orElse(""),
                        (baseline.change(figure).word() + (figure.missesItsGoal() ? " short of its goal" : "")).strip())
                .stripTrailing()
                .concat(System.lineSeparator());
    }

    /** Three digits or all before the point. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, size >= 10 ? "%.1f" : "%.2f", value);
    }
}
