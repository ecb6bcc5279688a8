package org.mlplab.experiment;

import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What runs a second time, and what that says. */
@Service
@Transactional
public class Reruns {

    private final ExperimentRepository experiments;
    private final RerunComparison comparison;
    private final JsonMapper json;

    Reruns(ExperimentRepository experiments, RerunComparison comparison, JsonMapper json) {
        this.experiments = experiments;
        this.comparison = comparison;
        this.json = json;
    }

    /**
     * A rerun held against its origin, as far as both are. Empty where it is no rerun, or of what has been removed.
     *
     * @throws ExperimentNotFoundException if there is no such experiment
     */
    @Transactional(readOnly = true)
    public Optional<Comparison> comparison(long id) {
        Experiment rerun = experiments.findById(id).orElseThrow(() -> new ExperimentNotFoundException(id));
        return rerun.documents().comparison() == null
                ? compared(rerun)
                : Optional.of(json.readValue(rerun.documents().comparison(), Comparison.class));
    }

    /** Keeps what the comparison says of a rerun that has ended, also for when its origin will be gone. */
    void ended(Experiment experiment) {
        compared(experiment).ifPresent(found -> experiment.documents().compared(json.writeValueAsString(found)));
    }

    private Optional<Comparison> compared(Experiment rerun) {
        return Optional.ofNullable(rerun.rerunOf())
                .flatMap(experiments::findById)
                .map(origin -> comparison.of(origin, rerun));
    }
}
