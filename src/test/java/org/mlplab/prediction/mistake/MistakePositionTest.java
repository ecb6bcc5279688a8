package org.mlplab.prediction.mistake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MistakePositionTest {

    private static Mistake mistake(int index, double probability) {
        return new Mistake(index, 0, 1, probability, 1 - probability);
    }

    /** With equal probabilities, neighbours that differ in the last bit, the smallest that K classes allow, and no number. */
    @Test
    void pages_of_any_length_show_each_mistake_once() {
        List<Mistake> all = new ArrayList<>(List.of(
                mistake(0, 0.5),
                mistake(1, Math.nextUp(0.5)),
                mistake(2, 0.5),
                mistake(3, Double.NaN),
                mistake(4, 1.0e-4),
                mistake(5, 1.0)));
        all.sort(Mistake.MOST_CONFIDENT_FIRST);
        assertThat(all.stream().map(Mistake::index)).containsExactly(3, 5, 1, 0, 2, 4);
        for (int i = 0; i < all.size(); i++) {
            MistakePosition read = MistakePosition.of(all.get(i).position().toString());
            int last = i;
            assertThat(IntStream.range(0, all.size()).filter(k -> read.isBefore(all.get(k))))
                    .containsExactly(
                            IntStream.range(last + 1, all.size()).boxed().toArray(Integer[]::new));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "1", "0.5:", ":1", "a:1", "0.5:1.5", "0.5:1:2"})
    void anything_else_is_no_position(String token) {
        assertThatIllegalArgumentException().isThrownBy(() -> MistakePosition.of(token));
    }
}
