package org.mlplab.export.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mlplab.api.intake.Pace;

class PacedOutputTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
    private final PacedOutput out = new PacedOutput(taken, now::get);

    private void pass(long seconds) {
        now.addAndGet(TimeUnit.SECONDS.toNanos(seconds));
    }

    @Test
    void a_reader_has_a_second_for_each_16_KiB_beside_its_first_20() throws IOException {
        pass(20);
        out.write(new byte[Pace.BYTES_PER_SECOND]);
        pass(1);
        out.write(7);

        assertThat(taken.size()).isEqualTo(Pace.BYTES_PER_SECOND + 1);
    }

    @Test
    void one_that_takes_longer_is_left() throws IOException {
        out.write(7);
        pass(21);

        assertThatExceptionOfType(PacedOutput.LateReaderException.class)
                .isThrownBy(() -> out.write(new byte[100]))
                .withMessage("the reader took 101 bytes too slowly");
    }
}
