package org.mlplab.prediction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class PlacesTest {

    private final Places places = new Places(1, 0);

    @Test
    void one_more_than_may_come_is_sent_away() {
        places.work(() -> assertThatExceptionOfType(PredictionsBusyException.class)
                .isThrownBy(() -> places.work(() -> "too much")));

        assertThat(places.work(() -> "free again")).isEqualTo("free again");
    }

    @Test
    void a_failure_gives_its_place_back() {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> places.work(() -> {
                    throw new IllegalStateException();
                }));

        assertThat(places.work(() -> "free again")).isEqualTo("free again");
    }
}
