package org.mlplab.dashboard.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.cursor.SubjectCursor;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.source.Batch;

/** One look for all streams: who has been told the same is told the same next, and it is read and written once. */
final class Tick {

    private final Store.Look look;
    private final Map<SubjectCursor, @Nullable Batch> batches = new HashMap<>();
    private final Map<SubjectCursor, byte[]> texts = new HashMap<>();

    Tick(Store.Look look) {
        this.look = look;
    }

    /** What a reader is told next; null for a subject that is not looked at this time. */
    @Nullable
    Batch after(SubjectCursor cursor) {
        if (!batches.containsKey(cursor)) {
            batches.put(cursor, look.after(cursor));
        }
        return batches.get(cursor);
    }

    Store.Look look() {
        return look;
    }

    /** The same in writing, for a stream of this subject alone. */
    byte[] text(SubjectCursor cursor, List<Event> events) {
        return texts.computeIfAbsent(cursor, same -> {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            events.forEach(event -> append(text, event.after().token(), event));
            return text.toByteArray();
        });
    }

    static void append(ByteArrayOutputStream text, String id, Event event) {
        text.writeBytes(("id: " + id + "\n").getBytes(StandardCharsets.UTF_8));
        text.writeBytes(event.text());
    }
}
