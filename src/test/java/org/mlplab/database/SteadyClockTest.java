package org.mlplab.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service takes the time to be where its reference jumps or is not there. */
class SteadyClockTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private Instant reference = START;
    private long nanos = 42;

    private SteadyClock clock(boolean followsBack) {
        return new SteadyClock(() -> reference, followsBack, () -> nanos);
    }

    private void pass(Duration time) {
        nanos += time.toNanos();
        reference = reference.plus(time);
    }

    @ParameterizedTest
    @ValueSource(longs = {3600, -3600})
    void no_jump_is_seen_before_the_reference_is_read_again(long seconds) {
        SteadyClock clock = clock(true);
        pass(Duration.ofSeconds(3));
        reference = reference.plusSeconds(seconds);

        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));
        clock.adjust();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3 + seconds));
    }

    @Test
    void one_that_is_alone_never_goes_back_and_is_right_again_when_its_reference_has_caught_up() {
        SteadyClock clock = clock(false);
        pass(Duration.ofSeconds(3));
        reference = reference.minusSeconds(3600);
        clock.adjust();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(3));

        nanos += TimeUnit.SECONDS.toNanos(10);
        clock.adjust();
        assertThat(clock.instant()).isEqualTo(START.plusSeconds(13));

        reference = START.plusSeconds(14);
        clock.adjust();
        assertThat(clock.instant()).isEqualTo(reference);
    }

    @Test
    void goes_on_while_its_reference_does_not_answer() {
        SteadyClock clock = new SteadyClock(
                () -> {
                    if (nanos > 42) {
                        throw new IllegalStateException("gone");
                    }
                    return START;
                },
                true,
                () -> nanos);
        pass(Duration.ofMinutes(5));

        assertThatThrownBy(clock::adjust).hasMessage("gone");
        assertThat(clock.instant()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    }
}
