package org.mlplab.report.study.sections;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.report.study.StudyReport;
import org.mlplab.report.study.wording.AxisNames;
import org.mlplab.report.study.wording.Numbers;
import org.mlplab.report.study.wording.Sentences;
import org.mlplab.report.study.wording.ValueLabels;
import org.mlplab.study.TrialView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The trials, best first.
 *
 * @param axes their names, one a column
 * @param objective as the head of a column
 * @param objectiveWords within a sentence
 * @param columns beside the number's
 * @param more how many are left out, in words; null if none
 */
record TrialsSection(
        List<String> axes,
        String objective,
        String objectiveWords,
        List<Line> lines,
        int columns,
        @Nullable String more) {

    private static final int MOST_LINES = 200;

    /** One trial. */
    record Line(
            int number,
            @Nullable String address,
            List<String> values,
            String value,
            int epochs,
            String state,
            String note,
            boolean winner) {}

    static TrialsSection of(StudyReport report, Links links) {
        Set<String> pointers = report.study().request().space().keySet();
        String objective = Sentences.objective(report.study().request().objective());
        List<Line> lines = report.trials().stream()
                .limit(MOST_LINES)
                .map(trial -> line(report, trial, pointers, links))
                .toList();
        int more = report.study().progress().trials() - lines.size();
        return new TrialsSection(
                List.copyOf(AxisNames.of(pointers).values()),
                Sentences.capitalised(objective),
                objective,
                lines,
                pointers.size() + 3,
                more <= 0
                        ? null
                        : "These are the best %d; %s follow. The report as CSV has all of them."
                                .formatted(MOST_LINES, Numbers.count(more, "more trial")));
    }

    private static Line line(StudyReport report, TrialView trial, Set<String> pointers, Links links) {
        return new Line(
                trial.number(),
                links.experiment(trial.experimentId()),
                pointers.stream()
                        .map(pointer -> value(trial, pointer))
                        .map(value -> value.isMissingNode() ? "–" : ValueLabels.of(value))
                        .toList(),
                Numbers.score(trial.value()),
                trial.epochs(),
                Sentences.words(trial.state()),
                note(trial),
                report.isWinner(trial));
    }

    private static JsonNode value(TrialView trial, String pointer) {
        return trial.values().getOrDefault(pointer, MissingNode.getInstance());
    }

    private static String note(TrialView trial) {
        if (trial.pruning() != null) {
            return Sentences.pruning(trial.pruning());
        }
        return trial.reason() == null ? "" : trial.reason();
    }
}
