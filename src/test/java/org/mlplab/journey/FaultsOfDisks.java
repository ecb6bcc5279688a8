package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * The disk of the database is full in the middle of training, and has room again later. Training waits, and ends with the numbers
 * of a run left alone. Disks are small file systems in memory: who may not mount some skips this. Run by {@code ./mvnw -Pfaults
 * verify}.
 */
class FaultsOfDisks {

    private static final String RUN = """
            {'name': 'full', 'dataset': {'name': 'digits'},
             'network': {'hiddenLayers': [{'units': 100, 'dropoutRate': 0.2}]},
             'training': {'epochs': 300, 'batchSize': 20}, 'seed': 5}""";

    @TempDir
    private Path folder;

    private Path disk;
    private @Nullable ServiceProcess started;

    @BeforeEach
    void mount() throws IOException, InterruptedException {
        disk = Files.createDirectory(folder.resolve("disk"));
        assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=160m", "tmpfs", disk.toString()) == 0,
                "file systems cannot be mounted here");
    }

    @AfterEach
    void unmount() throws IOException, InterruptedException {
        if (started != null) {
            started.close();
            started.endsWithin(Duration.ofSeconds(10));
        }
        run("umount", "-l", disk.toString());
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
    }

    private ServiceProcess start(String... settings) {
        started = ServiceProcess.start(folder.resolve("service.log"), List.of(settings));
        return started;
    }

    private Path fill() throws IOException {
        Path filler = disk.resolve("filler");
        try (OutputStream out = Files.newOutputStream(filler)) {
            for (int size = 1 << 20; size > 0; size /= 2) {
                fill(out, new byte[size]);
            }
        }
        return filler;
    }

    private static void fill(OutputStream out, byte[] bytes) {
        try {
            while (true) {
                out.write(bytes);
            }
        } catch (IOException full) {
            // as it is meant to be
        }
    }

    private long training(ServiceProcess service) {
        long id = service.api().submit(RUN);
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> service.api()
                                .get("/experiments/" + id)
                                .json()
                                .at("/progress/epoch")
                                .asInt()
                        > 20);
        return id;
    }

    private void assertEndsAs(ServiceProcess service, TrainedRun expected, long id) {
        JsonNode ended = await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> service.api().get("/experiments/" + id),
                        answer -> answer.status() == 200 && Api.isFinal(answer.json()))
                .json();
        assertThat(ended.path("state").asString())
                .as(ended.path("stateReason").asString())
                .isEqualTo("SUCCEEDED");
        assertThat(TrainedRun.of(service.api(), id)).isEqualTo(expected);
    }

    @Test
    void one_of_an_embedded_database() throws IOException {
        ServiceProcess service = start("mlplab.home=" + disk.resolve("home"));
        long whole = service.api().submit(RUN);
        service.api().ended(whole);
        TrainedRun expected = TrainedRun.of(service.api(), whole);
        long id = training(service);

        Path filler = fill();
        awaitTold(service, id);
        assertThat(service.api().get("/actuator/health").status()).isEqualTo(503);
        Files.delete(filler);

        assertEndsAs(service, expected, id);
    }

    @Test
    void one_that_uploads_go_to() throws IOException {
        ServiceProcess service = start(
                "mlplab.home=" + disk.resolve("home"), "spring.datasource.url=jdbc:h2:mem:uploads;DB_CLOSE_DELAY=-1");
        String table = "length,kind\n" + "5.1,a\n6.4,b\n".repeat(40_000);
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n" + table
                + "\r\n--b--\r\n";
        Map<String, String> bodies = Map.of("text/csv", table, "multipart/form-data; boundary=b", form);

        Path filler = fill();
        bodies.forEach((type, body) -> {
            Api.Answer refused = service.api()
                    .send("POST", "/datasets?name=full", body, "Content-Type", type)
                    .expect(503);
            assertThat(refused.json().path("detail").asString()).contains("disk is full");
            assertThat(refused.header("Retry-After")).isEqualTo("60");
        });
        assertThat(service.log()).contains("A body could not be kept on this node's disk");
        Files.delete(filler);
        bodies.forEach((type, body) -> {
            Api.Answer brought = service.api().send("POST", "/datasets?name=full", body, "Content-Type", type);
            assertThat(brought.status()).as(brought.response().body()).isBetween(200, 201);
        });
    }

    private void awaitTold(ServiceProcess service, long id) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> service.log().contains("Experiment %d, attempt 1: the database is".formatted(id)));
    }

    @Test
    void one_of_postgres() throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(new File("target/postgres").getAbsoluteFile())
                .setDataDirectory(disk.resolve("database"))
                .setCleanDataDirectory(false)
                .setServerConfig("max_wal_size", "48MB")
                .setServerConfig("min_wal_size", "32MB")
                .setLocaleConfig("locale", "C");
        EmbeddedPostgres server = builder.start();
        try {
            ServiceProcess service = start(
                    "mlplab.home=" + folder.resolve("home"),
                    "spring.datasource.url=" + server.getJdbcUrl("postgres", "postgres"));
            long whole = service.api().submit(RUN);
            service.api().ended(whole);
            TrainedRun expected = TrainedRun.of(service.api(), whole);
            long id = training(service);

            Path filler = fill();
            awaitTold(service, id);
            Files.delete(filler);
            if (!isUp(server)) {
                // A server that cannot write its log stops: whoever runs it makes room and starts it again.
                int port = server.getPort();
                server.close();
                server = builder.setPort(port).start();
            }

            assertEndsAs(service, expected, id);
        } finally {
            server.close();
        }
    }

    private static boolean isUp(EmbeddedPostgres server) {
        try {
            await().atMost(Duration.ofSeconds(5)).ignoreExceptions().until(() -> {
                try (var connection = server.getPostgresDatabase().getConnection()) {
                    return connection.isValid(1);
                }
            });
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
