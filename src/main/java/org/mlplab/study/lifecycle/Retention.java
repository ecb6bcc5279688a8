package org.mlplab.study.lifecycle;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.study.TestEvaluation;
import org.mlplab.study.TrialState;
import org.mlplab.study.trial.StudyTrials;
import org.mlplab.study.trial.Trial;
import org.mlplab.study.vault.TestLooks;
import org.springframework.stereotype.Component;

/**
 * Drops trained networks that nobody will ask for when a study has ended. A trial that has lost to the winner has lost to
 * every later winner of the extended study, too.
 */
@Component
class Retention {

    private final StudyProperties properties;
    private final Trials experiments;
    private final TestLooks looks;

    Retention(StudyProperties properties, Trials experiments, TestLooks looks) {
        this.properties = properties;
        this.experiments = experiments;
        this.looks = looks;
    }

    void ended(long studyId, StudyTrials trials) {
        if (properties.keepParameters() == KeepParameters.ALL) {
            return;
        }
        Set<Integer> kept =
                looks.of(studyId).stream().map(TestEvaluation::trial).collect(Collectors.toCollection(HashSet::new));
        trials.winner().ifPresent(winner -> kept.add(winner.number()));
        // The report shows what the first layer of the first trial sees beside that of the best.
        trials.in(TrialState.SUCCEEDED).stream().findFirst().ifPresent(first -> kept.add(first.number()));
        List<Long> losers = trials.in(TrialState.SUCCEEDED).stream()
                .filter(trial -> !kept.contains(trial.number()))
                .map(Trial::experimentId)
                .filter(Objects::nonNull)
                .toList();
        experiments.dropParameters(losers);
    }
}
