package org.mlplab.dashboard.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * All open streams of this node. Each look reads for all of them together what the store has that they have not been told, and
 * sends it without waiting for any reader. That is work for one thread, and none while nobody follows.
 */
@Component
public class Feed {

    private static final Logger log = LoggerFactory.getLogger(Feed.class);

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration BETWEEN_STUDIES = Duration.ofSeconds(1);
    private static final Duration SHORTEST_REST = Duration.ofMillis(250);
    private static final Duration LONGEST_REST = Duration.ofSeconds(2);

    /** So that however many follow, sending takes a small part of the time. */
    private static final Duration REST_FOR_A_STREAM = Duration.ofMillis(2);

    private static final Duration REST_WHILE_THERE_IS_MORE = Duration.ofMillis(20);

    private final Store store;
    private final FeedProperties properties;
    private final Clock clock;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private boolean open = true;
    private boolean newcomer;
    private boolean failing;
    private Instant studiesSeen = Instant.EPOCH;

    Feed(Store store, FeedProperties properties, Clock clock) {
        this.store = store;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Opens a stream.
     *
     * @throws FeedUnavailableException where as many are open as may be, or this node is on its way down
     */
    public synchronized void open(Subscription subscription, Supplier<Outlet> outlet) {
        if (!open) {
            throw new FeedUnavailableException("this node is on its way down; another may take over");
        }
        followers.removeIf(each -> each.outlet().isClosed());
        if (followers.size() >= properties.streams()) {
            throw new FeedUnavailableException(
                    "%d event streams are open, as many as mlplab.feed.streams allows".formatted(properties.streams()));
        }
        followers.add(new Follower(subscription, outlet.get(), clock.instant()));
        newcomer = true;
        notifyAll();
    }

    /** Streams that are open. */
    public int streams() {
        return followers.size();
    }

    /** Looks until it is closed. */
    void run() {
        try {
            while (awaitFollowers()) {
                rest(look() ? REST_WHILE_THERE_IS_MORE : rest());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Answers whether it is still open. */
    private synchronized boolean awaitFollowers() throws InterruptedException {
        while (open && followers.isEmpty()) {
            wait();
        }
        return open;
    }

    private Duration rest() {
        Duration forAll = REST_FOR_A_STREAM.multipliedBy(followers.size());
        Duration longest = forAll.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : forAll;
        return longest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : longest;
    }

    /** A newcomer is not kept waiting; many that come at once are, together. */
    private synchronized void rest(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        long shortest = System.nanoTime() + REST_WHILE_THERE_IS_MORE.toNanos();
        while (open) {
            long left = (newcomer ? shortest : end) - System.nanoTime();
            if (left <= 0) {
                newcomer = false;
                return;
            }
            wait(left / 1_000_000 + 1);
        }
    }

    /** Tells all streams what is new; answers whether there is more to tell now. */
    boolean look() {
        followers.stream().filter(follower -> !follower.outlet().isPermitted()).forEach(Follower::close);
        followers.removeIf(follower -> follower.outlet().isClosed());
        Instant now = clock.instant();
        boolean more = false;
        try {
            more = tell(now);
            if (failing) {
                log.info("The feed goes on");
            }
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                log.warn("The feed cannot read what is new; its streams stay open", e);
            }
            failing = true;
        }
        followers.forEach(follower -> follower.keepAlive(HEARTBEAT, now));
        followers.forEach(follower -> follower.dropIfStuck(properties.patience(), now));
        return more;
    }

    private boolean tell(Instant now) {
        List<Follower> ready = followers.stream()
                .filter(follower -> follower.outlet().isReady())
                .toList();
        if (ready.isEmpty()) {
            return false;
        }
        boolean studiesToo = !now.isBefore(studiesSeen.plus(BETWEEN_STUDIES));
        studiesSeen = studiesToo ? now : studiesSeen;
        Tick tick = new Tick(store.look(ready, studiesToo));
        boolean more = false;
        for (Follower follower : ready) {
            more |= follower.tell(tick, now);
        }
        return more;
    }

    /** Ends all streams; their readers go on elsewhere, or here when the service is back. */
    synchronized void close() {
        open = false;
        followers.forEach(Follower::close);
        followers.clear();
        notifyAll();
    }
}
