package org.mlplab.experiment.lifecycle;

import java.util.Optional;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.rerun.ComparedRun;
import org.mlplab.experiment.rerun.RunComparer;
import org.mlplab.experiment.rerun.RunComparison;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What runs a second time, and what that says. */
@Service
@Transactional
public class Reruns {

    private final ExperimentRepository experiments;
    private final RunComparer comparer;
    private final JsonMapper json;

    Reruns(ExperimentRepository experiments, RunComparer comparer, JsonMapper json) {
        this.experiments = experiments;
        this.comparer = comparer;
        this.json = json;
    }

    /**
     * A rerun held against its origin, as far as both are. Empty where it is no rerun, or of what has been removed.
     *
     * @throws ExperimentNotFoundException if there is no such experiment
     */
    @Transactional(readOnly = true)
    public Optional<RunComparison> comparison(long id) {
        Experiment rerun = experiments.findById(id).orElseThrow(() -> new ExperimentNotFoundException(id));
        return rerun.documents().comparison() == null
                ? compared(rerun)
                : Optional.of(json.readValue(rerun.documents().comparison(), RunComparison.class));
    }

    /** Keeps what the comparison says of a rerun that has ended, also for when its origin will be gone. */
    void ended(Experiment experiment) {
        compared(experiment).ifPresent(found -> experiment.documents().compared(json.writeValueAsString(found)));
    }

    private Optional<RunComparison> compared(Experiment rerun) {
        return Optional.ofNullable(rerun.rerunOf())
                .flatMap(experiments::findById)
                .map(origin -> comparer.compare(run(origin), run(rerun)));
    }

    private static ComparedRun run(Experiment experiment) {
        return new ComparedRun(
                experiment.id(),
                experiment.state(),
                experiment.documents().provenance(),
                experiment.documents().testResult());
    }
}
