package org.mlplab.dashboard.feed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mlplab.dashboard.cursor.Cursor;
import org.mlplab.dashboard.cursor.ExperimentCursor;
import org.mlplab.dashboard.cursor.ListCursor;
import org.mlplab.dashboard.cursor.Standing;
import org.mlplab.dashboard.cursor.StudyCursor;
import org.mlplab.dashboard.cursor.SubjectCursor;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.source.Batch;

/**
 * One stream: what it tells, and how far. Nothing is kept for a reader that is slow: it is told more when it has taken what it
 * was sent, from where it was.
 */
final class Follower {

    private static final int RETRY_MILLIS = 1000;
    private static final int MOST_BYTES = 1 << 18;
    private static final byte[] HEARTBEAT = ":\n\n".getBytes(StandardCharsets.UTF_8);

    private final Subscription subscription;
    private final Outlet outlet;
    private final List<SubjectCursor> cursors;
    private Instant sent;
    private long look;
    private boolean begun;

    Follower(Subscription subscription, Outlet outlet, Instant now) {
        this.subscription = subscription;
        this.outlet = outlet;
        this.cursors = new ArrayList<>(subscription.subjects());
        this.sent = now;
    }

    Outlet outlet() {
        return outlet;
    }

    /** Experiments that there may be something to tell of. */
    Stream<Long> experiments() {
        return cursors.stream()
                .filter(cursor -> cursor instanceof ExperimentCursor && cursor.standing() == Standing.OPEN)
                .map(cursor -> ((ExperimentCursor) cursor).id());
    }

    Stream<Long> studies() {
        return cursors.stream()
                .filter(cursor -> cursor instanceof StudyCursor && cursor.standing() != Standing.REMOVED)
                .map(cursor -> ((StudyCursor) cursor).id());
    }

    boolean lists() {
        return !subscription.lists().isEmpty();
    }

    boolean listsExperiments() {
        return subscription.lists().contains(Listing.EXPERIMENTS);
    }

    /** Sends what is new; answers whether there is more. */
    boolean tell(Tick tick, Instant now) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        if (!begun) {
            begun = true;
            text.writeBytes("retry: %d\nid: %s\n\n"
                    .formatted(RETRY_MILLIS, Cursor.token(cursors))
                    .getBytes(StandardCharsets.UTF_8));
        }
        boolean more = false;
        for (int i = 0; i < cursors.size() && text.size() < MOST_BYTES; i++) {
            Batch batch = tick.after(cursors.get(i));
            if (batch != null && !batch.isEmpty()) {
                add(tick, i, batch, text);
                more |= batch.more();
            }
        }
        if (listsExperiments()) {
            tick.look().progressSince(look).stream()
                    .filter(this::isWanted)
                    .forEach(event -> text.writeBytes(event.text()));
            look = tick.look().number();
        }
        if (text.size() > 0) {
            sent = now;
            outlet.send(text.toByteArray(), hasEnded());
        }
        return more || text.size() >= MOST_BYTES;
    }

    private void add(Tick tick, int index, Batch batch, ByteArrayOutputStream text) {
        if (cursors.size() == 1 && !lists()) {
            text.writeBytes(tick.text(cursors.get(index), batch.events()));
            cursors.set(index, batch.after());
            return;
        }
        for (Event event : batch.events()) {
            cursors.set(index, event.after());
            if (!(event.after() instanceof ListCursor) || isWanted(event)) {
                Tick.append(text, Cursor.token(cursors), event);
            }
        }
    }

    /** Of what a list tells: what it is asked for, less what the stream tells of its own subjects. */
    private boolean isWanted(Event event) {
        return switch (event.name()) {
            case "experiment" -> listsExperiments();
            case "study" ->
                subscription.lists().contains(Listing.STUDIES) && studies().noneMatch(is(event));
            case "removed" -> isRemovalWanted(event);
            default -> experiments().noneMatch(is(event));
        };
    }

    private boolean isRemovalWanted(Event event) {
        return event.ofStudy()
                ? subscription.lists().contains(Listing.STUDIES)
                        && ids(StudyCursor.class).noneMatch(is(event))
                : listsExperiments() && ids(ExperimentCursor.class).noneMatch(is(event));
    }

    private static java.util.function.Predicate<Long> is(Event event) {
        return id -> id == event.subjectId();
    }

    private Stream<Long> ids(Class<? extends SubjectCursor> type) {
        return cursors.stream()
                .filter(type::isInstance)
                .map(cursor -> cursor instanceof ExperimentCursor experiment
                        ? (Long) experiment.id()
                        : (Long) ((StudyCursor) cursor).id());
    }

    private boolean hasEnded() {
        return subscription.ends() && cursors.get(0).standing() != Standing.OPEN;
    }

    /** Lets the reader, and all between, know that the stream is there; finds out whether the reader is. */
    void keepAlive(Duration every, Instant now) {
        if (outlet.isReady() && !now.isBefore(sent.plus(every))) {
            sent = now;
            outlet.send(HEARTBEAT, false);
        }
    }

    void close() {
        if (outlet.isReady()) {
            outlet.end();
        } else {
            outlet.drop();
        }
    }

    /** Drops the stream of a reader that has not taken for so long what it was sent. */
    void dropIfStuck(Duration patience, Instant now) {
        if (!outlet.isReady() && now.isAfter(sent.plus(patience))) {
            outlet.drop();
        }
    }
}
