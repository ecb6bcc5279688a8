package org.mlplab.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.SpecReader;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a stored experiment what others may see. */
@Component
class ViewAssembler {

    private final ExperimentRepository experiments;
    private final SpecReader specs;
    private final JsonMapper json;

    ViewAssembler(ExperimentRepository experiments, SpecReader specs, JsonMapper json) {
        this.experiments = experiments;
        this.specs = specs;
        this.json = json;
    }

    ExperimentView view(Experiment experiment) {
        return new ExperimentView(
                experiment.id(),
                experiment.name(),
                experiment.tags(),
                experiment.notes(),
                experiment.state(),
                experiment.stateReason(),
                specs.readStored(experiment.spec()),
                experiment.specHash(),
                experiment.state() == ExperimentState.QUEUED
                        ? (Long) experiments.countByStateAndIdLessThan(ExperimentState.QUEUED, experiment.id())
                        : null,
                experiment.progress(),
                experiment.best(),
                read(experiment.documents().testResult(), TestResult.class),
                read(experiment.documents().provenance(), Provenance.class),
                experiment.studyId(),
                experiment.rerunOf(),
                read(experiment.documents().comparison(), Comparison.class),
                findings(experiment),
                experiment.createdAt(),
                experiment.startedAt(),
                experiment.finishedAt());
    }

    private List<Finding> findings(Experiment experiment) {
        Finding[] stored = read(experiment.documents().findings(), Finding[].class);
        return stored == null ? List.of() : List.of(stored);
    }

    private <T> @Nullable T read(@Nullable String stored, Class<T> type) {
        return stored == null ? null : json.readValue(stored, type);
    }
}
