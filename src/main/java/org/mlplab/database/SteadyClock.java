package org.mlplab.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on at the pace of the machine's monotonic clock from the last time that its reference told, so that no jump of the
 * machine's own time of day is seen between two readings.
 */
final class SteadyClock extends Clock {

    private static final Logger log = LoggerFactory.getLogger(SteadyClock.class);

    private static final Duration JUMP = Duration.ofSeconds(1);

    private final Supplier<Instant> reference;
    private final boolean followsBack;
    private final LongSupplier nanoTime;
    private volatile Reading last;
    private boolean behind;

    /** @param nanos of the monotonic clock when it was {@code time}, or a little later */
    private record Reading(Instant time, long nanos) {

        Instant at(long now) {
            return time.plusNanos(now - nanos);
        }
    }

    /**
     * A clock that is right now.
     *
     * @param followsBack whether it goes back where its reference does, as clocks must that are compared with each other; one
     *     that is alone goes on from where it was
     */
    SteadyClock(Supplier<Instant> reference, boolean followsBack, LongSupplier nanoTime) {
        this.reference = reference;
        this.followsBack = followsBack;
        this.nanoTime = nanoTime;
        this.last = read();
    }

    private Reading read() {
        Instant time = reference.get();
        return new Reading(time, nanoTime.getAsLong());
    }

    /** Asks the reference. Whatever that throws is thrown, and the clock goes on. */
    synchronized void adjust() {
        Reading now = read();
        Duration jump = Duration.between(last.at(now.nanos()), now.time());
        if (jump.compareTo(JUMP.negated()) < 0 && !followsBack) {
            if (!behind) {
                log.warn("The machine's clock went back by {} s; times go on from where they were", -jump.toSeconds());
            }
            behind = true;
            return;
        }
        if (jump.abs().compareTo(JUMP) > 0) {
            log.warn("The clock jumped by {} s", jump.toSeconds());
        }
        behind = false;
        last = now;
    }

    @Override
    public Instant instant() {
        return last.at(nanoTime.getAsLong());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the service tells all times in UTC");
    }
}
