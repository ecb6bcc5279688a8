package org.mlplab.dashboard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mlplab.SetTime;
import org.mlplab.dashboard.cursor.ListCursor;
import org.mlplab.dashboard.cursor.SubjectCursor;
import org.mlplab.dashboard.event.Event;
import org.mlplab.dashboard.source.Batch;
import org.springframework.dao.QueryTimeoutException;

/** What the feed does with readers that are silent, slow, gone, or too many; the time is the test's. */
class StreamsTest {

    private static final Subscription NOTHING = new Subscription(List.of(), Set.of(), false);

    private final SetTime time = new SetTime();
    private final Feed feed = new Feed(new NoChanges(), new FeedProperties(2, Duration.ofSeconds(30)), time);

    private Reader reader() {
        Reader reader = new Reader();
        feed.open(NOTHING, () -> reader);
        feed.look();
        return reader;
    }

    @Test
    void a_stream_begins_with_how_to_come_back() {
        assertThat(reader().sent).containsExactly("retry: 1000\nid: \n\n");
    }

    @Test
    void a_silent_stream_is_kept_alive() {
        Reader reader = reader();
        time.pass(14);
        feed.look();
        assertThat(reader.sent).hasSize(1);

        time.pass(1);
        feed.look();
        feed.look();
        assertThat(reader.sent.subList(1, reader.sent.size())).containsExactly(":\n\n");

        time.pass(15);
        feed.look();
        assertThat(reader.sent).hasSize(3);
    }

    @Test
    void a_reader_that_takes_nothing_is_sent_no_more_and_dropped() {
        Reader reader = reader();
        Reader other = reader();
        reader.full = true;
        time.pass(20);
        feed.look();
        assertThat(reader.sent).hasSize(1);
        assertThat(reader.closed).isFalse();

        time.pass(11);
        feed.look();
        assertThat(reader.closed).isTrue();
        assertThat(other.closed).isFalse();

        feed.look();
        assertThat(feed.streams()).isEqualTo(1);
    }

    @Test
    void no_more_streams_are_opened_than_may_be_and_none_on_the_way_down() {
        Reader first = reader();
        reader();
        assertThatExceptionOfType(FeedUnavailableException.class).isThrownBy(this::reader);

        first.closed = true;
        Reader third = reader();
        feed.close();

        assertThat(third.closed).isTrue();
        assertThatExceptionOfType(FeedUnavailableException.class).isThrownBy(this::reader);
    }

    @Test
    void a_reader_whose_key_is_withdrawn_is_told_no_more() {
        Reader reader = reader();
        Reader full = reader();
        full.full = true;
        reader.permitted = false;
        full.permitted = false;
        time.pass(15);

        feed.look();

        assertThat(reader.closed).isTrue();
        assertThat(reader.sent).hasSize(1);
        assertThat(full.closed).isTrue();
        assertThat(feed.streams()).isZero();
    }

    @Test
    void streams_outlast_a_database_that_does_not_answer() {
        Reader reader = new Reader();
        var broken = new NoChanges();
        Feed unlucky = new Feed(broken, new FeedProperties(2, Duration.ofSeconds(30)), time);
        unlucky.open(new Subscription(List.of(new ListCursor(1)), Set.of(Listing.STUDIES), false), () -> reader);
        unlucky.look();
        broken.down = true;

        time.pass(15);
        unlucky.look();

        assertThat(reader.sent).hasSize(2).endsWith(":\n\n");
        assertThat(reader.closed).isFalse();
    }

    /** A store in which nothing happens. */
    private static final class NoChanges implements Store, Store.Look {

        private boolean down;

        @Override
        public Look look(List<Follower> followers, boolean studiesToo) {
            if (down) {
                throw new QueryTimeoutException("down");
            }
            return this;
        }

        @Override
        public @Nullable Batch after(SubjectCursor cursor) {
            return null;
        }

        @Override
        public long number() {
            return 0;
        }

        @Override
        public List<Event> progressSince(long look) {
            return List.of();
        }
    }

    private static final class Reader implements Outlet {

        private final List<String> sent = new ArrayList<>();
        private boolean full;
        private boolean closed;
        private boolean permitted = true;

        @Override
        public boolean isPermitted() {
            return permitted;
        }

        @Override
        public boolean isReady() {
            return !full && !closed;
        }

        @Override
        public boolean isClosed() {
            return closed;
        }

        @Override
        public void send(byte[] text, boolean last) {
            sent.add(new String(text, StandardCharsets.UTF_8));
        }

        @Override
        public void end() {
            closed = true;
        }

        @Override
        public void drop() {
            closed = true;
        }
    }
}
