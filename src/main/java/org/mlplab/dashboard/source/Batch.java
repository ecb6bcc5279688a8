package org.mlplab.dashboard.source;

import java.util.List;
import org.mlplab.dashboard.cursor.SubjectCursor;
import org.mlplab.dashboard.event.Event;

/**
 * What a reader of one subject is told next.
 *
 * @param more whether there is more to tell now
 */
public record Batch(List<Event> events, boolean more) {

    static final Batch NOTHING = new Batch(List.of(), false);

    public Batch {
        events = List.copyOf(events);
    }

    public boolean isEmpty() {
        return events.isEmpty();
    }

    /** Where a reader is that has been told all of it. */
    public SubjectCursor after() {
        return events.get(events.size() - 1).after();
    }
}
