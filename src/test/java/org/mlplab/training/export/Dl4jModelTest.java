package org.mlplab.training.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain DL4J, in a process without any class of ours, makes of the exported zip what the service makes of the network. */
class Dl4jModelTest {

    private static final String PROGRAM = "src/test/resources/export/PlainDl4j.java";

    private static final List<String> SPECS = List.of(
            SampleModel.digits(
                    "{'units': 12, 'activation': 'GELU', 'dropoutRate': 0.4}, {'units': 7, 'activation': 'SWISH'}",
                    "STANDARDIZE"),
            SampleModel.digits("{'units': 9, 'activation': 'ELU'}, {'units': 8, 'activation': 'LEAKY_RELU'}", "NONE"),
            SampleModel.digits(
                    "{'units': 9, 'activation': 'SOFTPLUS'}, {'units': 8, 'activation': 'SIGMOID'}",
                    "SUBTRACT_MEAN_IMAGE"),
            "{'dataset': {'name': 'toy'}, 'network': {'hiddenLayers': [], 'weightInit': {'type': 'LECUN'}},"
                    + " 'optimizer': {'type': 'ADAMW'}, 'regularization': {'weightDecay': 0.01}}");

    @TempDir
    private Path folder;

    @Test
    void loads_in_plain_dl4j_and_answers_the_same() throws Exception {
        List<SampleModel> all = SPECS.stream().map(SampleModel::of).toList();
        for (int i = 0; i < all.size(); i++) {
            write(all.get(i), i);
        }

        run(all.size());

        for (int i = 0; i < all.size(); i++) {
            float[][] expected = all.get(i).probabilities();
            try (var answers = new DataInputStream(Files.newInputStream(folder.resolve(i + ".answers")))) {
                for (float[] row : expected) {
                    for (float probability : row) {
                        assertThat(answers.readFloat()).isCloseTo(probability, within(1e-5f));
                    }
                }
                assertThat(answers.read()).isEqualTo(-1);
            }
        }
    }

    private void write(SampleModel sample, int number) throws IOException {
        try (OutputStream zip = Files.newOutputStream(folder.resolve(number + ".zip"))) {
            Dl4jModel.write(sample.model(), Instant.EPOCH, Map.of("classNames", List.of("a", "b")), zip);
        }
        float[][] rows = sample.rawRows();
        try (var out = new DataOutputStream(Files.newOutputStream(folder.resolve(number + ".rows")))) {
            out.writeInt(rows.length);
            out.writeInt(sample.inputs());
            for (float[] row : rows) {
                for (float value : row) {
                    out.writeFloat(value);
                }
            }
        }
    }

    private void run(int networks) throws IOException, InterruptedException {
        String libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .collect(Collectors.joining(File.pathSeparator));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        libraries,
                        PROGRAM,
                        folder.toString(),
                        String.valueOf(networks))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(process.exitValue()).as(Files.readString(log)).isZero();
    }
}
