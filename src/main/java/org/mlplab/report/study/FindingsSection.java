package org.mlplab.report.study;

import java.util.List;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.diagnosis.Finding;

/** What was odd about the winner, and how often each thing was seen in all trials. */
record FindingsSection(boolean hasWinner, List<Line> winner, List<Fact> counts) {

    /** A finding of the winner. */
    record Line(String severity, String finding, String text, String remedy) {}

    static FindingsSection of(StudyReport report) {
        ExperimentView winner = report.winner();
        return new FindingsSection(
                winner != null,
                winner == null
                        ? List.of()
                        : winner.findings().stream().map(FindingsSection::line).toList(),
                report.findings().entrySet().stream()
                        .map(count ->
                                new Fact(Sentences.words(count.getKey()), Numbers.count(count.getValue(), "trial")))
                        .toList());
    }

    private static Line line(Finding finding) {
        return new Line(
                Sentences.words(finding.severity()),
                Sentences.capitalised(Sentences.words(finding.code())),
                finding.text(),
                finding.remedy());
    }
}
