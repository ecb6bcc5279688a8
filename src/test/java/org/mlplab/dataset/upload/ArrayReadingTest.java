package org.mlplab.dataset.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.draft.SplitRule;
import org.mlplab.dataset.upload.store.ContentFile;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import org.mlplab.spec.catalog.InputShape;

class ArrayReadingTest {

    private static final int EXAMPLES = 6;

    @TempDir
    private Path folder;

    /** As NumPy's format 1.0 has it. */
    private static byte[] npy(String type, boolean fortran, String shape, ByteBuffer values) {
        String header = "{'descr': '%s', 'fortran_order': %s, 'shape': (%s), }\n"
                .formatted(type, fortran ? "True" : "False", shape);
        return ByteBuffer.allocate(10 + header.length() + values.capacity())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0x93)
                .put("NUMPY\u0001\u0000".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .put(values.array())
                .array();
    }

    static byte[] npz(String xName, byte[] x, String yName, byte[] y) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(xName + ".npy"));
            zip.write(x);
            zip.putNextEntry(new ZipEntry(yName + ".npy"));
            zip.write(y);
        }
        return bytes.toByteArray();
    }

    /** Labels 3 and 4 in turn. */
    static byte[] labels() {
        ByteBuffer values = ByteBuffer.allocate(8 * EXAMPLES).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < EXAMPLES; i++) {
            values.putLong(3 + i % 2);
        }
        return npy("<i8", false, EXAMPLES + ",", values);
    }

    /** Value j of example i is 10 i + j, in shape (6, 2, 3). */
    static byte[] inputs(String type, boolean fortran) {
        ByteOrder order = type.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int size = type.charAt(2) - '0';
        ByteBuffer values = ByteBuffer.allocate(size * EXAMPLES * 6).order(order);
        for (int at = 0; at < EXAMPLES * 6; at++) {
            int example = fortran ? at % EXAMPLES : at / 6;
            int row = fortran ? at / EXAMPLES % 2 : at % 6 / 3;
            int column = fortran ? at / EXAMPLES / 2 : at % 3;
            int value = 10 * example + 3 * row + column;
            switch (type.substring(1)) {
                case "u1", "i1" -> values.put((byte) value);
                case "i2" -> values.putShort((short) value);
                case "i8" -> values.putLong(value);
                case "f4" -> values.putFloat(value);
                default -> values.putDouble(value);
            }
        }
        return npy(type, fortran, "6, 2, 3", values);
    }

    private Reading reading(byte[] npz) throws IOException {
        Reading reading = new Reading(folder).file("data.npz", npz);
        reading.split = new SplitRule(SplitRule.Order.IN_ORDER, 1, 1, 0);
        return reading;
    }

    @ParameterizedTest
    @CsvSource({"|u1", "|i1", "<i2", "<i8", "<f4", "<f8", ">f8", ">i8", "=f4"})
    void readsEveryTypeInBothOrders(String type) throws IOException {
        for (boolean fortran : new boolean[] {false, true}) {
            byte[] npz = npz("x", inputs(type, fortran), "y", labels());
            Reading.Read read = reading(npz).read();

            ContentFile content = read.content();
            assertThat(content.header().shape()).isEqualTo(new InputShape(1, 2, 3));
            assertThat(content.header().classNames()).containsExactly("3", "4");
            if (type.equals("|u1")) {
                assertThat(content.header().inputs()).isEqualTo(Inputs.BYTES);
                assertThat(content.tally().channelMean(0)).isEqualTo(27.5);
            } else {
                assertThat(content.header().inputs()).isEqualTo(Inputs.NUMBERS);
                assertThat(read.numbers(4)).as("fortran %s", fortran).containsExactly(40, 41, 42, 43, 44, 45);
            }
        }
    }

    @Test
    void theOrderInMemoryChangesNothing() throws IOException {
        assertThat(reading(npz("x", inputs("|u1", true), "y", labels()))
                        .read()
                        .content()
                        .checksum())
                .isEqualTo(reading(npz("data", inputs("|u1", false), "labels", labels()))
                        .read()
                        .content()
                        .checksum());
    }

    @ParameterizedTest
    @ValueSource(strings = {"|O", "<M8[s]", "<c16", "<f2", "|V4"})
    void otherTypesAreRefused(String type) throws IOException {
        byte[] npz = npz("x", npy(type, false, "6, 2", ByteBuffer.allocate(100)), "y", labels());
        assertThat(catchThrowableOfType(InvalidUploadException.class, reading(npz)::read)
                        .faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo("data.npz/x.npy"));
    }

    @Test
    void whatDoesNotFitIsRefused() throws IOException {
        ByteBuffer some = ByteBuffer.allocate(36);
        for (byte[] npz : new byte[][] {
            npz("x", npy("|u1", false, "5, 6", some), "y", labels()),
            npz("x", npy("|u1", false, "6, 7", some), "y", labels()),
            npz("x", npy("|u1", false, "6, 5", some), "y", labels()),
            npz("x", npy("|u1", false, "6, 99999999, 99999999", some), "y", labels()),
            npz("x", npy("|u1", true, "6, 7", some), "y", labels()),
            npz("x", npy("|u1", false, "", some), "y", labels()),
            npz("x", npy("|u1", false, "6, 0", some), "y", labels()),
            npz("x", npy("|u1", false, "6, 6", some), "y", npy("|u1", false, "6, 6", some)),
            npz("x", npy("|u1", false, "6, 6", some), "y", npy("|u1", false, "6,", some)),
            npz("p", npy("|u1", false, "6, 6", some), "q", labels()),
            npz("x", new byte[] {1, 2, 3}, "y", labels()),
            npz("x", npy("<f4", false, "6, 1", ByteBuffer.allocate(24).putInt(0, 0x0000C07F)), "y", labels()),
            Arrays.copyOf(npz("x", inputs("|u1", false), "y", labels()), 200)
        }) {
            assertThat(catchThrowableOfType(InvalidUploadException.class, reading(npz)::read))
                    .isNotNull();
        }
    }
}
