package org.mlplab.experiment.lifecycle;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.MemoryWaits;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.TestResult;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.rerun.RunComparison;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.SpecReader;
import org.mlplab.spec.document.UnreadableSpecException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes of a stored experiment what others may see. */
@Component
class ViewAssembler {

    private final QueuePositions positions;
    private final MemoryWaits memory;
    private final SpecReader specs;
    private final JsonMapper json;

    ViewAssembler(QueuePositions positions, MemoryWaits memory, SpecReader specs, JsonMapper json) {
        this.positions = positions;
        this.memory = memory;
        this.specs = specs;
        this.json = json;
    }

    ExperimentView view(Experiment experiment) {
        return views(List.of(experiment)).get(0);
    }

    List<ExperimentView> views(List<Experiment> experiments) {
        Map<Long, Long> queued = positions.of(experiments.stream()
                .filter(experiment -> experiment.state() == ExperimentState.QUEUED)
                .map(Experiment::id)
                .toList());
        Map<Long, String> reasons = memory.reasons(queued);
        return experiments.stream()
                .map(experiment -> view(experiment, queued.get(experiment.id()), reasons.get(experiment.id())))
                .toList();
    }

    private ExperimentView view(Experiment experiment, @Nullable Long queuePosition, @Nullable String waitsForMemory) {
        ExperimentSpec spec = null;
        String specProblem = null;
        try {
            spec = specs.readStored(experiment.spec())
                    .named(
                            experiment.description().name(),
                            experiment.description().tags());
        } catch (UnreadableSpecException e) {
            // One that this version cannot read must not hide the others of a list.
            specProblem = e.getMessage();
        }
        return new ExperimentView(
                experiment.id(),
                experiment.description().name(),
                experiment.description().tags(),
                experiment.description().notes(),
                experiment.state(),
                waitsForMemory == null ? experiment.current().reason() : waitsForMemory,
                spec,
                specProblem,
                experiment.specHash(),
                queuePosition,
                experiment.training().progress(experiment.state()),
                experiment.training().best(),
                read(experiment.documents().testResult(), TestResult.class),
                read(experiment.documents().provenance(), Provenance.class),
                experiment.studyId(),
                experiment.rerunOf(),
                read(experiment.documents().comparison(), RunComparison.class),
                findings(experiment),
                experiment.owner(),
                experiment.work().priority(),
                experiment.current().createdAt(),
                experiment.current().startedAt(),
                experiment.current().finishedAt(),
                null);
    }

    private List<Finding> findings(Experiment experiment) {
        Finding[] stored = read(experiment.documents().findings(), Finding[].class);
        return stored == null ? List.of() : List.of(stored);
    }

    private <T> @Nullable T read(@Nullable String stored, Class<T> type) {
        return stored == null ? null : json.readValue(stored, type);
    }
}
