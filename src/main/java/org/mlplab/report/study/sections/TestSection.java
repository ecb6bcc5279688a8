package org.mlplab.report.study.sections;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.TestResult;
import org.mlplab.report.study.statistics.WilsonInterval;
import org.mlplab.report.study.wording.Numbers;
import org.mlplab.study.StudyView;
import org.mlplab.study.TestEvaluation;

/**
 * What the test set said.
 *
 * @param sentence what to make of it, or how to look
 * @param repeated looks after the first
 * @param warning about repeated looks; null if there are none
 */
record TestSection(
        String sentence,
        List<Look> looks,
        List<Look> repeated,
        @Nullable String warning) {

    /** One look. */
    record Look(
            int look,
            String by,
            String at,
            @Nullable String reason,
            int trial,
            String parametersHash,
            List<Line> results) {}

    /** A result on one set of examples. */
    record Line(String set, String accuracy, String interval, String loss, String examples) {}

    static TestSection of(StudyView study, Links links) {
        List<Look> looks =
                study.testEvaluations().stream().map(TestSection::look).toList();
        List<Look> repeated = looks.subList(Math.min(1, looks.size()), looks.size());
        return new TestSection(sentence(study, links), looks, repeated, warning(looks));
    }

    private static String sentence(StudyView study, Links links) {
        List<TestEvaluation> looks = study.testEvaluations();
        if (looks.isEmpty()) {
            return "The test set has not been looked at yet. POST %s/test-evaluation takes the one look, at the winner."
                    .formatted(links.study(study.id()));
        }
        StudyView.Winner winner = study.winner();
        String quote = "The first look is the estimate to quote: no choice was made by it.";
        int trial = looks.get(0).trial();
        return winner == null || winner.trial() == trial
                ? quote
                : quote + " It was taken at trial %d; the winner is trial %d now.".formatted(trial, winner.trial());
    }

    private static @Nullable String warning(List<Look> looks) {
        return looks.size() < 2
                ? null
                : ("The test set was looked at %d times. Only the first result is an unbiased estimate: whatever was chosen "
                                + "after it may have been chosen by it.")
                        .formatted(looks.size());
    }

    private static Look look(TestEvaluation evaluation) {
        return new Look(
                evaluation.look(),
                evaluation.by(),
                Numbers.minute(evaluation.at()),
                evaluation.reason(),
                evaluation.trial(),
                evaluation.parametersHash(),
                List.of(
                        line("test split of the spec", evaluation.split()),
                        line("whole test set", evaluation.whole())));
    }

    private static Line line(String set, TestResult result) {
        WilsonInterval interval = WilsonInterval.of(result.accuracy(), result.examples());
        return new Line(
                set,
                Numbers.score(result.accuracy()),
                "%s to %s".formatted(Numbers.score(interval.low()), Numbers.score(interval.high())),
                Numbers.score(result.loss()),
                Numbers.grouped(result.examples()));
    }
}
