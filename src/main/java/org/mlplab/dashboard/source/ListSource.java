package org.mlplab.dashboard.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.change.Change;
import org.mlplab.dashboard.change.ChangeLog;
import org.mlplab.dashboard.cursor.ListCursor;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.event.EventWriter;
import org.mlplab.dashboard.event.Payload;
import org.mlplab.experiment.summary.ExperimentSummaries;
import org.mlplab.experiment.summary.ExperimentSummary;
import org.mlplab.study.StudyNotFoundException;
import org.mlplab.study.lifecycle.Studies;
import org.springframework.stereotype.Component;

/** Tells which experiments and studies have changed since a cursor, each as it is now. */
@Component
public class ListSource {

    private static final int PAGE = 200;

    private final ChangeLog changes;
    private final ExperimentSummaries experiments;
    private final Studies studies;
    private final EventWriter writer;

    ListSource(ChangeLog changes, ExperimentSummaries experiments, Studies studies, EventWriter writer) {
        this.changes = changes;
        this.experiments = experiments;
        this.studies = studies;
        this.writer = writer;
    }

    /** Where a reader is that wants only what follows. */
    public ListCursor now() {
        return new ListCursor(changes.lastPlace());
    }

    public Batch after(ListCursor from) {
        List<Change> changed = changes.after(from.place(), PAGE);
        Map<Long, ExperimentSummary> summaries = experiments.of(changed.stream()
                .filter(Change::isOfExperiment)
                .map(Change::subjectId)
                .toList());
        List<Event> events = new ArrayList<>();
        for (Change change : changed) {
            ListCursor after = new ListCursor(change.place());
            events.add(
                    change.isOfExperiment()
                            ? experiment(change.subjectId(), summaries.get(change.subjectId()), after)
                            : study(change.subjectId(), after));
        }
        return new Batch(events, changed.size() == PAGE);
    }

    private Event experiment(long id, @Nullable ExperimentSummary now, ListCursor after) {
        return now == null
                ? writer.ofExperiment("removed", id, new Payload.Removed(id, null), after)
                : writer.ofExperiment("experiment", id, payload(now), after);
    }

    private Event study(long id, ListCursor after) {
        try {
            return writer.ofStudy("study", id, StudySource.payload(studies.get(id)), after);
        } catch (StudyNotFoundException e) {
            return writer.ofStudy("removed", id, new Payload.Removed(null, id), after);
        }
    }

    private static Payload.Experiment payload(ExperimentSummary now) {
        return new Payload.Experiment(
                now.id(),
                now.name(),
                now.tags(),
                now.state(),
                now.stateReason(),
                now.dataset(),
                now.studyId(),
                now.rerunOf(),
                now.progress().epoch(),
                now.progress().iteration(),
                now.progress().iterations(),
                now.progress().etaSeconds(),
                now.best(),
                now.testAccuracy(),
                now.owner(),
                now.createdAt(),
                now.startedAt(),
                now.finishedAt());
    }
}
