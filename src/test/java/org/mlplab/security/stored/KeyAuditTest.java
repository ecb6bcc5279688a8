package org.mlplab.security.stored;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mlplab.SetTime;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class KeyAuditTest {

    private final SetTime time = new SetTime();
    private final KeyAudit audit = new KeyAudit(time);

    @Test
    void an_address_is_told_once_a_minute_with_how_often_it_tried(CapturedOutput log) {
        for (int i = 0; i < 1000; i++) {
            audit.refused("10.0.0.1");
        }
        audit.refused("10.0.0.2");
        time.pass(60);
        audit.refused("10.0.0.1");

        assertThat(log.getAll().lines().filter(line -> line.contains("10.0.0.1")))
                .hasSize(2);
        assertThat(log.getAll())
                .containsOnlyOnce("10.0.0.2")
                .containsOnlyOnce(
                        "999 more requests with unknown keys were refused in the minute from 2026-01-01T12:00:00Z");
    }

    @Test
    void many_addresses_do_not_fill_the_log(CapturedOutput log) {
        for (int i = 0; i < 10 * KeyAudit.MOST_ADDRESSES; i++) {
            audit.refused("10.0.1." + i);
        }

        assertThat(log.getAll().lines().filter(line -> line.contains("refused")))
                .hasSize(KeyAudit.MOST_ADDRESSES);
    }
}
