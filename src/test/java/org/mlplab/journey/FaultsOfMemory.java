package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A node of 2 GiB, as the image divides them, is asked to train what does not fit into it. Where {@code prlimit} is there, the process
 * gets no more than 2 GiB whatever it asks for. Run by {@code ./mvnw -Pfaults verify}.
 */
class FaultsOfMemory {

    private static final String LARGE = """
            {'name': 'large', 'dataset': {'name': 'digits'},
             'network': {'hiddenLayers': [{'units': 8192}, {'units': 8192}, {'units': 8192}, {'units': 8192}]},
             'training': {'epochs': 1, 'batchSize': 10000, 'sampling': 'WITH_REPLACEMENT'}}""";

    private static final String SMALL = """
            {'name': 'small', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 100}]},
             'training': {'epochs': 500, 'batchSize': 20}}""";

    /** About 150 MiB outside the heap, most of it for minibatches. */
    private static final String MIDDLING = """
            {'name': 'middling', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 1000}]},
             'training': {'epochs': 5, 'batchSize': 8000, 'sampling': 'WITH_REPLACEMENT'}}""";

    private static final Path PRLIMIT = Path.of("/usr/bin/prlimit");

    @TempDir
    private Path folder;

    private int processes;
    private @Nullable ServiceProcess started;

    @AfterEach
    void close() {
        if (started != null) {
            started.close();
            started.endsWithin(Duration.ofSeconds(10));
        }
    }

    private ServiceProcess start(String... settings) {
        return start(List.of(), settings);
    }

    private ServiceProcess start(List<String> options, String... settings) {
        List<String> java = new ArrayList<>();
        if (Files.isExecutable(PRLIMIT)) {
            java.addAll(List.of(PRLIMIT.toString(), "--data=" + (2L << 30)));
        }
        java.addAll(List.of(
                ServiceProcess.java(),
                "-XX:MaxRAM=2g",
                "-XX:MaxRAMPercentage=40",
                "-Dorg.bytedeco.javacpp.maxbytes=100%",
                "-Dorg.bytedeco.javacpp.maxphysicalbytes=220%"));
        java.addAll(options);
        List<String> all = new ArrayList<>(List.of("mlplab.home=" + folder.resolve("home")));
        all.addAll(List.of(settings));
        started = ServiceProcess.start(folder.resolve("service-" + processes++ + ".log"), java, all);
        awaitNode(started);
        return started;
    }

    private static void awaitNode(ServiceProcess service) {
        await().until(() -> service.api()
                .get("/nodes")
                .expect(200)
                .json()
                .path("items")
                .valueStream()
                .anyMatch(node -> node.path("state").asString().equals("UP")));
    }

    private static void assertIsUp(ServiceProcess service) {
        assertThat(service.api()
                        .get("/actuator/health")
                        .expect(200)
                        .json()
                        .path("status")
                        .asString())
                .isEqualTo("UP");
    }

    private static void assertSucceeds(ServiceProcess service, long id) {
        JsonNode ended = service.api().ended(id);
        assertThat(ended.path("state").asString())
                .as(ended.path("stateReason").asString())
                .isEqualTo("SUCCEEDED");
    }

    private static void tell(String what) {
        System.out.printf("faults: %s%n", what);
    }

    @Test
    void what_does_not_fit_is_refused_with_the_figures() {
        ServiceProcess service = start("mlplab.workers=2");
        long small = service.api().submit(SMALL);

        for (String path : List.of("/experiments", "/experiments/validate")) {
            JsonNode error = service.api()
                    .post(path, LARGE)
                    .expect(422)
                    .json()
                    .path("errors")
                    .get(0);
            assertThat(error.path("pointer").asString()).isEqualTo("/network/hiddenLayers");
            assertThat(error.path("rule").asString())
                    .contains("MiB for 201,965,578 parameters", "minibatches of 10,000");
            tell(error.path("rule").asString());
        }

        assertSucceeds(service, small);
        assertIsUp(service);
        assertThat(service.log()).doesNotContain("OutOfMemoryError");
    }

    @Test
    void what_is_let_in_nevertheless_fails_alone_with_a_reason() {
        ServiceProcess service = start("mlplab.workers=2", "mlplab.memory.heap=100GB", "mlplab.memory.off-heap=100GB");
        long before = service.api().submit(SMALL);
        long large = service.api().submit(LARGE);
        long after = service.api().submit(SMALL);

        JsonNode failed = service.api().ended(large);

        tell(failed.path("stateReason").asString());
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("stateReason").asString()).startsWith("OutOfMemoryError: training takes ");
        assertSucceeds(service, before);
        assertSucceeds(service, after);
        assertIsUp(service);
        assertThat(service.starts(large)).isOne();
    }

    @Test
    void so_does_what_the_operating_system_refuses_memory() {
        assumeTrue(Files.isExecutable(PRLIMIT), "there is no prlimit");
        ServiceProcess service = start(
                List.of("-Dorg.bytedeco.javacpp.maxphysicalbytes=100g"),
                "mlplab.workers=2",
                "mlplab.memory.heap=100GB",
                "mlplab.memory.off-heap=100GB");
        long small = service.api().submit(SMALL);
        long large = service.api().submit(LARGE);

        JsonNode failed = service.api().ended(large);

        tell(failed.path("stateReason").asString());
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(service.starts(large)).isOne();
        assertSucceeds(service, small);
        assertSucceeds(service, service.api().submit(SMALL));
        assertIsUp(service);
    }

    @Test
    void those_that_fit_one_at_a_time_wait_for_each_other() {
        ServiceProcess service = start("mlplab.workers=3", "mlplab.memory.off-heap=250MB");
        List<Long> all =
                Stream.generate(() -> service.api().submit(MIDDLING)).limit(3).toList();

        int most = 0;
        while (!all.stream()
                .allMatch(id ->
                        Api.isFinal(service.api().get("/experiments/" + id).json()))) {
            most = Math.max(
                    most,
                    service.api()
                            .get("/queue")
                            .expect(200)
                            .json()
                            .path("training")
                            .size());
        }

        assertThat(most).isOne();
        all.forEach(id -> assertSucceeds(service, id));
    }

    @Test
    void one_that_takes_the_process_down_fails_after_its_third_start() throws IOException {
        ServiceProcess service = start();
        long guilty = service.api().submit(SMALL.replace("500", "90000"));
        long other = service.api().submit(SMALL);
        int starts = 0;
        while (starts < 3) {
            ServiceProcess running = service;
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> running.starts(guilty) > 0);
            starts++;
            running.killAfter(Duration.ZERO);
            service = start();
        }

        JsonNode failed = service.api().ended(guilty);
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("stateReason").asString())
                .startsWith("3 times in a row the process that trained it ended");
        assertSucceeds(service, other);
        assertIsUp(service);
    }
}
