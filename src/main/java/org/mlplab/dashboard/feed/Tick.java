package org.mlplab.dashboard.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.cursor.ExperimentCursor;
import org.mlplab.dashboard.cursor.ListCursor;
import org.mlplab.dashboard.cursor.StudyCursor;
import org.mlplab.dashboard.cursor.SubjectCursor;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.source.Batch;
import org.mlplab.experiment.summary.ExperimentMark;
import org.mlplab.study.change.StudyMark;

/** One look at the store for all streams: who has been told the same is told the same next, and it is read once. */
final class Tick {

    private final Sources sources;
    private final Map<Long, ExperimentMark> experiments;
    private final @Nullable Map<Long, StudyMark> studies;
    private final Map<SubjectCursor, Batch> batches = new HashMap<>();
    private final Map<SubjectCursor, byte[]> texts = new HashMap<>();

    /** @param studies null where this look is not at them */
    Tick(Sources sources, Map<Long, ExperimentMark> experiments, @Nullable Map<Long, StudyMark> studies) {
        this.sources = sources;
        this.experiments = experiments;
        this.studies = studies;
    }

    /** What a reader is told next; null for a subject that is not looked at this time. */
    @Nullable
    Batch after(SubjectCursor cursor) {
        if (cursor instanceof StudyCursor && studies == null) {
            return null;
        }
        Batch known = batches.get(cursor);
        if (known == null) {
            known = read(cursor);
            batches.put(cursor, known);
        }
        return known;
    }

    private Batch read(SubjectCursor cursor) {
        if (cursor instanceof ExperimentCursor experiment) {
            return sources.experiments().after(experiment, experiments.get(experiment.id()));
        }
        if (cursor instanceof StudyCursor study && studies != null) {
            return sources.studies().after(study, studies.get(study.id()));
        }
        return sources.lists().after((ListCursor) cursor);
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
