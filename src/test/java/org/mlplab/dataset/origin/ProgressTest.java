package org.mlplab.dataset.origin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class ProgressTest {

    private final AtomicLong nanos = new AtomicLong();
    private final Progress progress = new Progress("ducks", nanos::get);

    @Test
    void logs_every_tenth_of_the_way(CapturedOutput output) {
        progress.begin("pond", 200_000_000);
        for (int megabytes = 0; megabytes < 200; megabytes++) {
            progress.advance(1_000_000);
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("ducks: ")))
                .hasSize(11)
                .anyMatch(line -> line.contains("ducks: 60 MB of 200 MB (30 %) from pond"));
    }

    @Test
    void logs_a_slow_download_of_unknown_length_every_ten_seconds(CapturedOutput output) {
        progress.begin("pond", -1);
        for (int seconds = 0; seconds < 25; seconds++) {
            nanos.addAndGet(1_000_000_000);
            progress.advance(2_000_000);
        }
        assertThat(output.getOut().lines().filter(line -> line.contains("MB from pond")))
                .hasSize(3);
    }

    @Test
    void tells_where_it_stands() {
        assertThat(progress.step()).isNull();
        progress.begin("pond", 10);
        progress.advance(3);
        progress.advance(4);
        assertThat(Objects.requireNonNull(progress.step())).isEqualTo(new Progress.Step("pond", 7, 10));
    }
}
