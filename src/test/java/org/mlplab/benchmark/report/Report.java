package org.mlplab.benchmark.report;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Prints figures as they come, keeps a JSON file of all so far, and says in the end what got worse. */
public final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String machine;
    private final Baseline baseline;
    private final Path file;
    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, Double> seconds = new LinkedHashMap<>();

    /**
     * @param file where all figures go as JSON
     * @param out where lines go
     */
    public Report(String machine, Baseline baseline, Path file, PrintStream out) {
        this.machine = machine;
        this.baseline = baseline;
        this.file = file;
        this.out = out;
        out.printf("%s%n%s", machine, Table.head());
    }

    /** All figures of one subject. */
    public void add(List<Figure> measured) {
        if (!measured.isEmpty()) {
            figures.addAll(measured);
            out.print(Table.of(measured, baseline));
            JSON.writeValue(file, content());
        }
    }

    /** For what could not be measured, and why. */
    public void note(String text) {
        notes.add(text);
        out.println("  " + text);
    }

    public void took(String part, double partSeconds) {
        seconds.put(part, partSeconds);
        JSON.writeValue(file, content());
    }

    public List<Figure> figures() {
        return List.copyOf(figures);
    }

    /** Than this machine's baseline, beyond noise. */
    public boolean isWorse() {
        return !changed(Change.WORSE).isEmpty();
    }

    private List<Figure> changed(Change change) {
        return figures.stream()
                .filter(figure -> baseline.change(figure) == change)
                .toList();
    }

    /** What is worth knowing of all that was measured. */
    public String end() {
        StringBuilder text = new StringBuilder(System.lineSeparator());
        seconds.forEach((part, taken) -> text.append("%s took %s s%n".formatted(part, Table.number(taken))));
        list(
                text,
                "Short of their goals",
                figures.stream().filter(Figure::missesItsGoal).toList());
        list(text, "Better than the baseline beyond noise", changed(Change.BETTER));
        list(text, "WORSE than the baseline beyond noise", changed(Change.WORSE));
        if (baseline.isEmpty()) {
            text.append("There is no baseline of this machine yet (%s)%n".formatted(machine));
        }
        return text.toString();
    }

    private void list(StringBuilder text, String title, List<Figure> some) {
        text.append("%s: %s%n".formatted(title, some.isEmpty() ? "none" : ""));
        some.forEach(figure -> text.append(Table.of(List.of(figure), baseline)));
    }

    private Map<String, Object> content() {
        return Map.of(
                "machine",
                machine,
                "notes",
                notes,
                "seconds",
                seconds,
                "figures",
                figures.stream().map(this::content).toList());
    }

    private Map<String, Object> content(Figure figure) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("part", figure.part());
        content.put("subject", figure.subject());
        content.put("name", figure.name());
        content.put("value", figure.value());
        content.put("spread", figure.spread());
        content.put("unit", figure.unit());
        if (figure.goal() != null) {
            content.put("goal", Objects.toString(figure.goal()));
            content.put("met", !figure.missesItsGoal());
        }
        baseline.of(figure).ifPresent(before -> {
            content.put("baseline", before.ratio());
            content.put("change", baseline.change(figure));
        });
        return content;
    }
}
