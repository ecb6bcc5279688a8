package org.mlplab.report.study.sections;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.report.study.StudyReport;
import org.mlplab.study.StudyView;
import tools.jackson.databind.json.JsonMapper;

/**
 * All about the best trial.
 *
 * @param spec as JSON
 */
record WinnerSection(int trial, long experimentId, @Nullable String address, List<Fact> facts, String spec) {

    static @Nullable WinnerSection of(StudyReport report, Links links, JsonMapper json) {
        StudyView.Winner winner = report.study().winner();
        ExperimentView experiment = report.winner();
        if (winner == null || experiment == null) {
            return null;
        }
        return new WinnerSection(
                winner.trial(),
                winner.experimentId(),
                links.experiment(winner.experimentId()),
                facts(experiment),
                json.writerWithDefaultPrettyPrinter().writeValueAsString(experiment.readSpec()));
    }

    private static List<Fact> facts(ExperimentView experiment) {
        List<Fact> facts = new ArrayList<>(List.of(new Fact("Spec, SHA-256", experiment.specHash())));
        Provenance provenance = experiment.provenance();
        if (provenance != null) {
            if (provenance.parametersHash() != null) {
                facts.add(new Fact("Parameters, SHA-256", provenance.parametersHash()));
            }
            facts.add(new Fact("Node", provenance.node()));
            facts.addAll(RepetitionSection.machine(provenance));
        }
        return facts;
    }
}
