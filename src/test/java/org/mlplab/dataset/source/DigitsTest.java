package org.mlplab.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.Progress;
import org.mlplab.spec.catalog.InputShape;

class DigitsTest {

    private final Dataset digits = new Digits().load(new Progress("digits"));

    @Test
    void has_the_sizes_it_promises() {
        assertThat(digits.training().size()).isEqualTo(1497);
        assertThat(digits.test().size()).isEqualTo(300);
        assertThat(digits.training().shape()).isEqualTo(new InputShape(1, 8, 8));
    }

    @Test
    void stretches_the_first_picture_a_zero_to_the_range_of_a_byte() {
        // 0 0 5 13 9 1 0 0 in the file: 5 · 255 / 16 = 79.7, 13 · 255 / 16 = 207.2, …
        byte[] firstLine = Arrays.copyOf(digits.training().values(), 8);
        assertThat(firstLine).containsExactly(0, 0, 80, 207, 143, 16, 0, 0);
        assertThat(digits.training().label(0)).isZero();
    }

    @Test
    void ends_with_an_eight() {
        assertThat(digits.test().label(299)).isEqualTo(8);
    }

    @Test
    void has_as_many_of_each_digit_as_its_authors_say() {
        int[] counts = new int[10];
        for (Examples part : new Examples[] {digits.training(), digits.test()}) {
            for (int i = 0; i < part.size(); i++) {
                counts[part.label(i)]++;
            }
        }
        assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
    }
}
