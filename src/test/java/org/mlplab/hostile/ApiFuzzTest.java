package org.mlplab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ApiFuzzTest extends ApiFuzz {

    @Test
    void every_operation_answers_as_documented_whatever_is_sent() throws IOException {
        Tally tally = fuzz(1, 800);

        assertThat(tally.operations()).isGreaterThan(50);
        assertThat(tally.done()).isGreaterThan(30);
        assertWell();
    }
}
