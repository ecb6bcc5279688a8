package org.mlplab.dashboard.source;

import java.util.ArrayList;
import java.util.List;
import org.mlplab.dashboard.cursor.ExperimentCursor;
import org.mlplab.dashboard.cursor.Standing;
import org.mlplab.dashboard.event.Digest;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.event.EventWriter;
import org.mlplab.dashboard.event.Payload;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.IterationLoss;
import org.mlplab.experiment.summary.ExperimentMark;
import org.mlplab.experiment.transition.Transition;

/** Events of one experiment from a cursor on, each with the cursor behind it. */
final class ExperimentTelling {

    private static final byte[] NO_FINDINGS = "[]".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    private final EventWriter writer;
    private final long id;
    private final List<Event> events = new ArrayList<>();
    private ExperimentCursor cursor;

    ExperimentTelling(EventWriter writer, ExperimentCursor from) {
        this.writer = writer;
        this.id = from.id();
        this.cursor = from;
    }

    private void tell(String name, Payload payload, ExperimentCursor after) {
        cursor = after;
        events.add(writer.ofExperiment(name, id, payload, after));
    }

    void transition(Transition made) {
        tell(
                "state",
                new Payload.State(
                        id, made.number(), made.state(), made.reason(), made.at(), made.epoch(), made.iteration()),
                cursor.afterTransition(made.number()));
    }

    void epoch(EpochMetrics metrics) {
        tell("epoch", new Payload.Epoch(id, metrics), cursor.afterEpoch(metrics.epoch()));
    }

    void iterations(long upTo, List<IterationLoss> losses) {
        tell("iterations", new Payload.Iterations(id, cursor.iteration(), upTo, losses), cursor.afterIteration(upTo));
    }

    /** Unless they were told already. */
    void findings(List<Finding> findings) {
        byte[] content = writer.json(findings);
        boolean none = java.util.Arrays.equals(content, NO_FINDINGS);
        int digest = none ? 0 : Digest.of(content);
        if (digest != cursor.findings()) {
            tell("finding", new Payload.Findings(id, findings), cursor.withFindings(digest));
        }
    }

    /** Unless it was told already. */
    void progress(ExperimentMark mark) {
        int digest = digest(mark);
        if (digest != cursor.progress()) {
            tell("progress", progressOf(mark), cursor.withProgress(digest));
        }
    }

    void end(ExperimentView ended) {
        tell(
                "end",
                new Payload.ExperimentEnd(
                        id,
                        ended.state(),
                        ended.stateReason(),
                        ended.test() == null ? null : (Double) ended.test().accuracy()),
                cursor.standing(Standing.ENDED));
    }

    void removed() {
        tell("removed", new Payload.Removed(id, null), cursor.standing(Standing.REMOVED));
    }

    ExperimentCursor cursor() {
        return cursor;
    }

    Batch batch(boolean more) {
        return new Batch(events, more);
    }

    /** What differs whenever progress does; the time left alone does not. */
    static int digest(ExperimentMark mark) {
        return Digest.of("%d %d %s"
                .formatted(mark.progress().epoch(), mark.progress().iteration(), mark.queuePosition())
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static Payload.Progress progressOf(ExperimentMark mark) {
        return new Payload.Progress(
                mark.id(),
                mark.state(),
                mark.progress().epoch(),
                mark.progress().iteration(),
                mark.progress().iterations(),
                mark.progress().etaSeconds(),
                mark.queuePosition(),
                mark.best());
    }
}
