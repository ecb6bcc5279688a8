package org.mlplab.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.BrokenFileException;
import org.mlplab.spec.catalog.InputShape;

class IdxExamplesTest {

    private static final InputShape SHAPE = new InputShape(1, 2, 1);
    private static final byte[] IMAGES = {0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 1, 1, 2, (byte) 200, 4};
    private static final byte[] LABELS = {0, 0, 8, 1, 0, 0, 0, 2, 9, 5};

    @Test
    void reads_pictures_and_labels() throws IOException {
        Examples examples = read(IMAGES, LABELS);
        assertThat(examples.size()).isEqualTo(2);
        assertThat(examples.values()).containsExactly(1, 2, 200, 4);
        assertThat(examples.label(0)).isEqualTo(9);
        assertThat(examples.label(1)).isEqualTo(5);
    }

    @Test
    void refuses_labels_where_pictures_belong() {
        assertThatThrownBy(() -> read(LABELS, LABELS))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining("images is not an IDX file of bytes in 3 dimension(s)");
    }

    @Test
    void refuses_pictures_of_another_size() {
        byte[] wide = IMAGES.clone();
        wide[11] = 1;
        wide[15] = 2;
        assertThatThrownBy(() -> read(wide, LABELS)).hasMessageContaining("a size of 1 where 2 belongs");
    }

    @Test
    void refuses_a_short_file() {
        byte[] shortened = Arrays.copyOf(IMAGES, IMAGES.length - 1);
        assertThatThrownBy(() -> read(shortened, LABELS)).hasMessageContaining("3 values instead of 4");
    }

    @Test
    void refuses_a_count_that_differs_between_pictures_and_labels() {
        byte[] three = {0, 0, 8, 1, 0, 0, 0, 3, 9, 5, 1};
        assertThatThrownBy(() -> read(IMAGES, three)).hasMessageContaining("3 labels for 2 pictures");
    }

    private static Examples read(byte[] images, byte[] labels) throws IOException {
        Map<String, byte[]> files = Map.of("images", images, "labels", labels);
        return IdxExamples.read(name -> Objects.requireNonNull(files.get(name)), "images", "labels", SHAPE);
    }
}
