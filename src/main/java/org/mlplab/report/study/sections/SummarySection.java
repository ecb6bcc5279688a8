package org.mlplab.report.study.sections;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.report.study.StudyReport;
import org.mlplab.report.study.wording.AxisNames;
import org.mlplab.report.study.wording.Numbers;
import org.mlplab.report.study.wording.Sentences;
import org.mlplab.report.study.wording.ValueLabels;
import org.mlplab.spec.Selection;
import org.mlplab.study.Budget;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.StudyView;
import org.mlplab.study.TrialView;

/** What a study was, and its result in a sentence. */
record SummarySection(String title, String sentence, List<Fact> facts) {

    static SummarySection of(StudyReport report) {
        StudyView study = report.study();
        StudyRequest request = study.request();
        List<Fact> facts = new ArrayList<>();
        String reason = study.stateReason();
        facts.add(new Fact("State", Sentences.words(study.state()) + (reason == null ? "" : ": " + reason)));
        facts.add(new Fact("Accepted", Numbers.minute(study.createdAt())));
        if (study.finishedAt() != null) {
            facts.add(new Fact("Ended", Numbers.minute(study.finishedAt())));
        }
        String dataset = request.base().path("dataset").path("name").asString("");
        if (!dataset.isEmpty()) {
            facts.add(new Fact("Data set", dataset));
        }
        facts.add(new Fact("Objective", Sentences.goal(request.objective())));
        facts.add(new Fact("Sampler", Sentences.sampler(request)));
        facts.add(new Fact("Trials", trials(study.progress(), request.budget())));
        facts.add(new Fact(
                "Epochs", used(study.progress().epochs(), request.budget().epochs())));
        Double seconds = request.budget().seconds();
        facts.add(new Fact(
                "Time",
                Numbers.duration(study.progress().seconds())
                        + (seconds == null ? "" : " of at most " + Numbers.duration(seconds))));
        facts.add(new Fact("Trials at once", String.valueOf(request.parallelTrials())));
        return new SummarySection(study.name(), sentence(report), facts);
    }

    private static String trials(StudyView.Progress progress, Budget budget) {
        String parts = List.of(
                        part(progress.succeeded(), "trained to the end"),
                        part(progress.pruned(), "pruned at a rung"),
                        part(progress.lost(), "failed or skipped"),
                        part(progress.halted(), "halted at a rung"),
                        part(progress.running(), "waiting or training"))
                .stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return used(progress.trials(), budget.trials()) + (parts.isEmpty() ? "" : ": " + parts);
    }

    private static String part(int count, String words) {
        return count == 0 ? "" : count + " " + words;
    }

    private static String used(long used, @Nullable Number most) {
        return Numbers.grouped(used) + (most == null ? "" : " of at most " + Numbers.grouped(most.longValue()));
    }

    private static String sentence(StudyReport report) {
        StudyView study = report.study();
        StudyView.Winner winner = study.winner();
        String unfinished = study.state().hasEnded() ? "" : " The study has not ended: this is what there is so far.";
        if (winner == null) {
            return "No trial has been trained to its end%s."
                            .formatted(study.state().hasEnded() ? "" : " yet")
                    + unfinished;
        }
        String with = report.trials().stream()
                .filter(report::isWinner)
                .findFirst()
                .map(SummarySection::choices)
                .orElse("");
        return "Trial %d is the best of %s: a %s of %s%s%s.%s"
                .formatted(
                        winner.trial(),
                        study.progress().trials(),
                        Sentences.objective(study.request().objective()),
                        Numbers.score(winner.value()),
                        epoch(report.winner()),
                        with,
                        unfinished);
    }

    private static String epoch(@Nullable ExperimentView winner) {
        if (winner == null) {
            return "";
        }
        int trained = winner.progress().epoch();
        ExperimentView.Best best = winner.best();
        return best != null && winner.readSpec().training().selection() == Selection.BEST_VALIDATION
                ? " after epoch %d of %d".formatted(best.epoch(), trained)
                : " after %s".formatted(Numbers.count(trained, "epoch"));
    }

    private static String choices(TrialView winner) {
        var names = AxisNames.of(winner.values().keySet());
        return winner.values().entrySet().stream()
                .map(value ->
                        names.getOrDefault(value.getKey(), value.getKey()) + " " + ValueLabels.of(value.getValue()))
                .collect(Collectors.joining(", ", ", with ", ""));
    }
}
