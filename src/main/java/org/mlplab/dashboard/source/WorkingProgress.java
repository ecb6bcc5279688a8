package org.mlplab.dashboard.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlplab.dashboard.cursor.ListCursor;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.event.EventWriter;
import org.mlplab.experiment.summary.ExperimentMark;
import org.mlplab.experiment.summary.ExperimentMarks;
import org.springframework.stereotype.Component;

/**
 * The progress of all experiments that are trained, for lists. It is of the present and no history: whoever comes or comes
 * back is told how far each is now.
 */
@Component
public class WorkingProgress {

    private final ExperimentMarks marks;
    private final EventWriter writer;
    private Map<Long, Told> now = new HashMap<>();
    private long round;

    private record Told(int digest, long round, Event event) {}

    WorkingProgress(ExperimentMarks marks, EventWriter writer) {
        this.marks = marks;
        this.writer = writer;
    }

    /** Looks how far they are. */
    public void look() {
        round++;
        Map<Long, Told> next = new HashMap<>();
        for (ExperimentMark mark : marks.working()) {
            int digest = ExperimentTelling.digest(mark);
            Told last = now.get(mark.id());
            next.put(mark.id(), last != null && last.digest() == digest ? last : new Told(digest, round, event(mark)));
        }
        now = next;
    }

    private Event event(ExperimentMark mark) {
        return writer.ofExperiment("progress", mark.id(), ExperimentTelling.progressOf(mark), new ListCursor(0));
    }

    /** Number of the last look, from 1. */
    public long round() {
        return round;
    }

    /** What has changed after a look. */
    public List<Event> since(long look) {
        List<Event> changed = new ArrayList<>();
        now.values().stream().filter(told -> told.round() > look).forEach(told -> changed.add(told.event()));
        return changed;
    }
}
