package org.mlplab.dataset.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.spec.catalog.InputShape;

class CifarRecordsTest {

    @Test
    void reads_label_and_planes_of_each_record_of_each_file() throws IOException {
        Map<String, byte[]> files =
                Map.of("a", new byte[] {3, 10, 11, 12, 9, 20, 21, 22}, "b", new byte[] {0, (byte) 255, 31, 32});

        Examples examples = CifarRecords.read(
                name -> Objects.requireNonNull(files.get(name)), List.of("a", "b"), new InputShape(3, 1, 1), 3);

        assertThat(examples.values()).containsExactly(10, 11, 12, 20, 21, 22, 255, 31, 32);
        assertThat(List.of(examples.label(0), examples.label(1), examples.label(2)))
                .containsExactly(3, 9, 0);
    }

    @Test
    void the_checksum_is_known_before_the_download() {
        // sha256sum data_batch_?.bin test_batch.bin | sha256sum, on the official files
        assertThat(Cifar10.source(DatasetProperties.defaults()).card().checksum())
                .isEqualTo("5fdcf57d170bdbc7da569af1dabd64d7d3c7507e9e7aa861fc7b691d5355c232");
    }
}
