package org.mlplab.experiment.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargePayloadTest {

    @Test
    void passes_through_a_heap_that_has_no_room_for_it(@TempDir Path folder) throws Exception {
        assertThat(exitCode(folder, "-Xmx128m", 200_000_000)).as(log(folder)).isZero();
    }

    private static int exitCode(Path folder, String heap, long bytes) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        heap,
                        LargePayload.class.getName(),
                        "jdbc:h2:file:" + folder.resolve("large") + ";WRITE_DELAY=0",
                        "h2",
                        Long.toString(bytes)))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment()
                .put(
                        "CLASSPATH",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return builder.start().waitFor();
    }

    private static String log(Path folder) throws IOException {
        return Files.readString(folder.resolve("log"));
    }
}
