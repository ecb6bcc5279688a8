package org.mlplab.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The same at length. Run by -Papi-fuzz alone. */
class LongApiFuzz extends ApiFuzz {

    private static final long SEED = Long.getLong("mlplab.fuzz.seed", System.currentTimeMillis());
    private static final int REQUESTS = Integer.getInteger("mlplab.fuzz.requests", 10_000);

    @Test
    void every_operation_answers_as_documented_whatever_is_sent() throws IOException {
        Tally tally = fuzz(SEED, REQUESTS);

        assertThat(tally.operations()).isGreaterThan(50);
        assertWell();
    }
}
