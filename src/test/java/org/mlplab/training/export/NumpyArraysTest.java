package org.mlplab.training.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.training.result.Signature;

class NumpyArraysTest {

    private final SampleModel sample =
            SampleModel.of(SampleModel.digits("{'units': 12, 'dropoutRate': 0.4}, {'units': 7}", "STANDARDIZE"));

    private static byte[] file(Model model) throws IOException {
        var bytes = new ByteArrayOutputStream();
        NumpyArrays.write(model, Instant.EPOCH, bytes);
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getMethod()).isEqualTo(ZipEntry.STORED);
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private static String header(byte @Nullable [] entry) {
        byte[] array = Objects.requireNonNull(entry);
        ByteBuffer bytes = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(array).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        int length = bytes.getShort(8);
        assertThat((10 + length) % 64).isZero();
        String header = new String(array, 10, length, StandardCharsets.US_ASCII);
        assertThat(header).endsWith("\n");
        return header.trim();
    }

    @Test
    void has_every_array_with_its_type_order_and_shape() throws IOException {
        Map<String, byte[]> entries = entries(file(sample.model()));

        assertThat(entries.keySet())
                .containsExactly(
                        "W1.npy",
                        "b1.npy",
                        "W2.npy",
                        "b2.npy",
                        "W3.npy",
                        "b3.npy",
                        "shift.npy",
                        "scale.npy",
                        "class_names.npy");
        assertThat(header(entries.get("W1.npy")))
                .isEqualTo("{'descr': '<f4', 'fortran_order': True, 'shape': (64, 12), }");
        assertThat(header(entries.get("b3.npy")))
                .isEqualTo("{'descr': '<f4', 'fortran_order': False, 'shape': (10,), }");
        assertThat(header(entries.get("class_names.npy")))
                .isEqualTo("{'descr': '<U1', 'fortran_order': False, 'shape': (10,), }");
        assertThat(entries.get("W1.npy")).hasSize(128 + 4 * 64 * 12);
        assertThat(file(sample.model())).isEqualTo(file(sample.model()));
    }

    @Test
    void NumPy_reads_them_and_gives_the_probabilities_of_the_service(@TempDir Path folder) throws Exception {
        assumeTrue(python(folder, "import numpy") == 0, "NumPy is not installed");
        Path rows = folder.resolve("rows");
        try (OutputStream out = Files.newOutputStream(rows)) {
            for (float[] row : sample.rawRows()) {
                ByteBuffer bytes = ByteBuffer.allocate(4 * row.length).order(ByteOrder.LITTLE_ENDIAN);
                bytes.asFloatBuffer().put(row);
                out.write(bytes.array());
            }
        }
        List<String> names = List.of("naïve", "😀 two", "", "日本", "\"q\"", "5", "6", "7", "8", "longest of all");
        Signature signature = sample.model().signature();
        var renamed = new Model(
                sample.model().spec(),
                new Signature(signature.shape(), signature.preprocessing(), names),
                sample.model().parameters());
        Files.write(folder.resolve("parameters.npz"), file(renamed));

        assertThat(python(folder, """
                import numpy as np
                p = np.load('parameters.npz')
                x = np.fromfile('rows', np.float32).reshape(-1, 64)
                h = (x - p['shift']) * p['scale']
                h = np.maximum(h @ p['W1'] + p['b1'], 0)
                h = np.maximum(h @ p['W2'] + p['b2'], 0)
                z = h @ p['W3'] + p['b3']
                e = np.exp(z - z.max(1, keepdims=True))
                (e / e.sum(1, keepdims=True)).astype(np.float32).tofile('probabilities')
                open('names', 'w', encoding='utf-8').write('\\n'.join(p['class_names']))
                """))
                .as(Files.readString(folder.resolve("log")))
                .isZero();

        float[][] expected = sample.probabilities();
        var answers = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("probabilities")))
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        assertThat(answers.remaining()).isEqualTo(expected.length * 10);
        for (float[] row : expected) {
            for (float probability : row) {
                assertThat(answers.get()).isCloseTo(probability, within(1e-5f));
            }
        }
        assertThat(List.of(Files.readString(folder.resolve("names")).split("\n", -1)))
                .isEqualTo(names);
    }

    private static int python(Path folder, String program) throws InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("python3", "-c", program)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException notInstalled) {
            return -1;
        }
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    @Test
    void parameters_of_another_network_are_refused() {
        Signature signature = sample.model().signature();
        var wider = new Signature(new InputShape(1, 8, 9), signature.preprocessing(), signature.classNames());

        assertThatThrownBy(() ->
                        new Model(sample.model().spec(), wider, sample.model().parameters()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
