package org.mlplab.dashboard.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.dashboard.cursor.Standing;
import org.mlplab.dashboard.cursor.StudyCursor;
import org.mlplab.dashboard.event.Digest;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.event.EventWriter;
import org.mlplab.dashboard.event.Payload;
import org.mlplab.study.StudyNotFoundException;
import org.mlplab.study.StudyView;
import org.mlplab.study.TrialReader;
import org.mlplab.study.change.StudyMark;
import org.mlplab.study.lifecycle.Studies;
import org.springframework.stereotype.Component;

/** Tells of one study what a cursor has not seen: its trials as they change, and what it shows itself. */
@Component
public class StudySource {

    private static final int PAGE = 200;

    private final Studies studies;
    private final TrialReader trials;
    private final EventWriter writer;
    private final Map<Long, Shown> shown = new HashMap<>();

    /** A study as it was read when its mark was so. */
    private record Shown(StudyMark mark, StudyView view, int digest) {}

    StudySource(Studies studies, TrialReader trials, EventWriter writer) {
        this.studies = studies;
        this.trials = trials;
        this.writer = writer;
    }

    /** Where a reader is that wants the present state and what follows. */
    public StudyCursor now(StudyMark mark) {
        return StudyCursor.start(mark.id()).afterRevision(mark.revision());
    }

    /** Whether there is nothing to tell a reader of a study that has ended. */
    public boolean isAllTold(StudyCursor from, StudyMark mark) {
        return from.standing() == Standing.ENDED && after(from, mark).isEmpty();
    }

    /** Forgets what was read of others. */
    public synchronized void retain(Set<Long> followed) {
        shown.keySet().retainAll(followed);
    }

    /** @param mark null where there is no such study any more */
    public synchronized Batch after(StudyCursor from, @Nullable StudyMark mark) {
        if (from.standing() == Standing.REMOVED) {
            return Batch.NOTHING;
        }
        Shown now = mark == null ? null : shown(mark);
        List<Event> events = new ArrayList<>();
        if (mark == null || now == null) {
            events.add(writer.ofStudy(
                    "removed", from.id(), new Payload.Removed(null, from.id()), from.standing(Standing.REMOVED)));
            return new Batch(events, false);
        }
        StudyCursor cursor = from.standing(Standing.OPEN);
        boolean more = false;
        if (from.revision() < mark.revision()) {
            var changed = trials.changedSince(
                    from.id(), from.revision(), PAGE, now.view().request().objective());
            for (TrialReader.Changed each : changed) {
                cursor = cursor.afterRevision(each.revision());
                events.add(writer.ofStudy("trial", from.id(), new Payload.Trial(from.id(), each.trial()), cursor));
            }
            more = changed.size() == PAGE;
        }
        if (!more && cursor.shown() != now.digest()) {
            cursor = cursor.withShown(now.digest());
            events.add(writer.ofStudy("study", from.id(), payload(now.view()), cursor));
        }
        if (!more && mark.state().hasEnded() && (from.standing() == Standing.OPEN || !events.isEmpty())) {
            events.add(writer.ofStudy(
                    "end",
                    from.id(),
                    new Payload.StudyEnd(from.id(), mark.state(), mark.stateReason()),
                    cursor.standing(Standing.ENDED)));
        }
        return new Batch(events, more);
    }

    private @Nullable Shown shown(StudyMark mark) {
        Shown last = shown.get(mark.id());
        if (last == null || !last.mark().equals(mark)) {
            try {
                StudyView view = studies.get(mark.id());
                last = new Shown(mark, view, Digest.of(writer.json(payload(withoutSeconds(view)))));
                shown.put(mark.id(), last);
            } catch (StudyNotFoundException e) {
                return null;
            }
        }
        return last;
    }

    /** The seconds that it has run grow all the time. */
    private static StudyView withoutSeconds(StudyView view) {
        StudyView.Progress progress = view.progress();
        return new StudyView(
                view.id(),
                view.name(),
                view.state(),
                view.stateReason(),
                view.request(),
                new StudyView.Progress(
                        progress.trials(),
                        progress.running(),
                        progress.halted(),
                        progress.succeeded(),
                        progress.pruned(),
                        progress.lost(),
                        progress.epochs(),
                        0),
                view.winner(),
                view.testEvaluations(),
                view.owner(),
                view.createdAt(),
                view.finishedAt());
    }

    static Payload.Study payload(StudyView view) {
        return new Payload.Study(
                view.id(),
                view.name(),
                view.state(),
                view.stateReason(),
                view.progress(),
                view.winner(),
                view.testEvaluations(),
                view.owner(),
                view.createdAt(),
                view.finishedAt());
    }
}
