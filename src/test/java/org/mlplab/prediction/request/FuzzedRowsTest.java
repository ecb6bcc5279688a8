package org.mlplab.prediction.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.dataset.InputColumn;
import org.mlplab.prediction.network.InputLayout;
import org.mlplab.spec.catalog.InputShape;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Whatever is sent to be predicted is rows of as many values as the network reads, or refused. */
@Tag("fuzz")
class FuzzedRowsTest {

    private static final InputLayout TABLE = new InputLayout(
            new InputShape(1, 1, 4),
            false,
            List.of(InputColumn.numeric("length"), new InputColumn("colour", List.of("red", "white", "7"), null)));

    @MethodSource
    @FuzzTest(maxDuration = "2m")
    void rows(byte[] body) {
        try (JsonParser parser = JsonMapper.shared().createParser(body)) {
            var read = (SentExamples.Values) new RowReader(parser, TABLE).read();
            assertThat(read.rows())
                    .isNotEmpty()
                    .allSatisfy(row -> assertThat(row).hasSize(4));
        } catch (InvalidExamplesException | JacksonException refused) {
            // as it should be
        }
    }

    static Stream<byte[]> rows() {
        return Stream.of(
                        "{\"rows\": [{\"colour\": \"white\", \"length\": 1.5e-3}, {\"length\": 4, \"colour\": 7}]}",
                        "{\"rows\": [[1, 0, 0, 1]]}")
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
