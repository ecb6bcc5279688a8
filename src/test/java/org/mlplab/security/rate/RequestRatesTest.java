package org.mlplab.security.rate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RequestRatesTest {

    private final AtomicLong now = new AtomicLong();

    private RequestRates rates(int perSecond, int burst) {
        return new RequestRates(new RateSettings(perSecond, burst), now::get);
    }

    @Test
    void so_many_a_second_pass_for_ever() {
        RequestRates rates = rates(500, 2000);

        for (int i = 0; i < 30_000; i++) {
            assertThat(rates.takeOfHolder("alice")).isZero();
            now.addAndGet(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }

    @Test
    void a_burst_passes_and_one_more_must_wait_as_long_as_it_is_told() {
        RequestRates rates = rates(500, 2000);

        for (int i = 0; i < 2000; i++) {
            assertThat(rates.takeOfHolder("alice")).isZero();
        }
        long seconds = rates.takeOfHolder("alice");
        assertThat(seconds).isEqualTo(1);
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
        assertThat(rates.takeOfHolder("alice")).isZero();
    }

    @Test
    void addresses_of_one_network_of_ipv6_are_one_caller() {
        RequestRates rates = rates(1, 1);

        assertThat(rates.takeOfAddress("2001:db8:0:1:0:0:0:1")).isZero();
        assertThat(rates.takeOfAddress("2001:db8:0:1:a:b:c:d")).isEqualTo(1);
        assertThat(rates.takeOfAddress("2001:db8:0:1::2")).isEqualTo(1);
        assertThat(rates.takeOfAddress("2001:db8:0:2:a:b:c:d")).isZero();
        assertThat(rates.takeOfAddress("192.0.2.1")).isZero();
    }

    @Test
    void a_key_named_as_an_address_is_another_caller() {
        RequestRates rates = rates(1, 1);

        assertThat(rates.takeOfAddress("192.0.2.1")).isZero();
        assertThat(rates.takeOfHolder("192.0.2.1")).isZero();
    }

    @Test
    void none_a_second_is_no_limit() {
        RequestRates rates = rates(0, 1);

        for (int i = 0; i < 100; i++) {
            assertThat(rates.takeOfAddress("192.0.2.1")).isZero();
        }
    }
}
