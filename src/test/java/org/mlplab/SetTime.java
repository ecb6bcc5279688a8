package org.mlplab;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until time is made to pass. */
public final class SetTime extends Clock {

    private volatile Instant now = Instant.parse("2026-01-01T12:00:00Z");

    public void pass(int seconds) {
        pass(Duration.ofSeconds(seconds));
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
