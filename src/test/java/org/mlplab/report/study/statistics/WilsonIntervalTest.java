package org.mlplab.report.study.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WilsonIntervalTest {

    @Test
    void wilsons_interval_is_that_of_the_literature() {
        // Newcombe (1998), Table I: 81 of 263 and 0 of 20
        WilsonInterval some = WilsonInterval.of(81 / 263.0, 263);
        assertThat(some.low()).isCloseTo(0.2553, within(5e-5));
        assertThat(some.high()).isCloseTo(0.3662, within(5e-5));
        WilsonInterval none = WilsonInterval.of(0, 20);
        assertThat(none.low()).isZero();
        assertThat(none.high()).isCloseTo(0.1611, within(5e-5));
    }
}
