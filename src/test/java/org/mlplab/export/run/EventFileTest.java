package org.mlplab.export.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nd4j.shade.protobuf.UnknownFieldSet;

class EventFileTest {

    /** The messages in a file, whose framing is checked. */
    static List<UnknownFieldSet> events(byte[] file) throws IOException {
        List<UnknownFieldSet> events = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        while (in.hasRemaining()) {
            byte[] length = new byte[8];
            in.get(length);
            assertThat(in.getInt()).isEqualTo(EventFile.maskedChecksum(length));
            byte[] message = new byte
                    [(int) ByteBuffer.wrap(length)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .getLong()];
            in.get(message);
            assertThat(in.getInt()).isEqualTo(EventFile.maskedChecksum(message));
            events.add(UnknownFieldSet.parseFrom(message));
        }
        return events;
    }

    private static UnknownFieldSet message(UnknownFieldSet parent, int field) throws IOException {
        return UnknownFieldSet.parseFrom(
                parent.getField(field).getLengthDelimitedList().get(0));
    }

    private static int scalarBits(UnknownFieldSet event) throws IOException {
        return message(message(event, 5), 1).getField(2).getFixed32List().get(0);
    }

    @Test
    void masks_checksums_as_tensorflow_does() {
        // CRC-32C of "123456789" is e3069283 (RFC 3720)
        assertThat(EventFile.maskedChecksum("123456789".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo((0xe3069283 >>> 15 | 0xe3069283 << 17) + 0xa282ead8);
    }

    @Test
    void numbers_come_back_whatever_they_are() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var file = new EventFile(bytes, 1.5);
        float[] values = {0.25f, Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY, -0.0f};
        for (int i = 0; i < values.length; i++) {
            file.add(2.5 + i, 1L << (10 * i), List.of(EventFile.scalar("naïve", values[i])));
        }

        List<UnknownFieldSet> events = events(bytes.toByteArray());
        assertThat(events.get(0).getField(3).getLengthDelimitedList().get(0).toStringUtf8())
                .isEqualTo("brain.Event:2");
        assertThat(events).hasSize(1 + values.length);
        for (int i = 0; i < values.length; i++) {
            UnknownFieldSet event = events.get(i + 1);
            assertThat(event.getField(1).getFixed64List()).containsExactly(Double.doubleToRawLongBits(2.5 + i));
            assertThat(event.getField(2).getVarintList()).containsExactly(1L << (10 * i));
            assertThat(message(message(event, 5), 1)
                            .getField(1)
                            .getLengthDelimitedList()
                            .get(0)
                            .toStringUtf8())
                    .isEqualTo("naïve");
            assertThat(scalarBits(event)).isEqualTo(Float.floatToRawIntBits(values[i]));
        }
    }

    @Test
    void mlflow_gets_numbers_as_python_writes_them() {
        assertThat(MetricFile.line(1000, Double.NaN, 1)).isEqualTo("1000 nan 1\n");
        assertThat(MetricFile.line(1000, Float.POSITIVE_INFINITY, 2)).isEqualTo("1000 inf 2\n");
        assertThat(MetricFile.line(1000, Double.NEGATIVE_INFINITY, 3)).isEqualTo("1000 -inf 3\n");
        assertThat(MetricFile.line(1000, 0.1f, 4)).isEqualTo("1000 0.1 4\n");
        assertThat(MetricFile.line(1000, 1e-20, 5)).isEqualTo("1000 1.0E-20 5\n");
    }

    @Test
    void yaml_holds_any_text() {
        assertThat(Yaml.quoted("a \"b\" \\ c: #\n😀\u0085é"))
                .isEqualTo("\"a \\\"b\\\" \\\\ c: #\\U0000000A\\U0001F600\\U00000085\\U000000E9\"");
    }
}
