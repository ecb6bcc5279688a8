package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.PostgresServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/**
 * A thousand experiments submitted over fifty connections, while the process is killed in between: whoever got no answer asks
 * again with the same {@code Idempotency-Key}. Run by {@code ./mvnw -Pfaults verify}.
 */
class FaultsOfSubmission {

    private static final Logger log = LoggerFactory.getLogger(FaultsOfSubmission.class);

    private static final int EXPERIMENTS = 1000;
    private static final int CONNECTIONS = 50;
    private static final int KILLS = 4;

    private static final String SPEC = """
            {'name': 'burst-%d', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 10}]},
             'training': {'iterations': 7}}""";

    @TempDir
    Path folder;

    private final List<ServiceProcess> processes = new CopyOnWriteArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger accepted = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    /** Ids by number of the experiment, as they were answered. */
    private final ConcurrentHashMap<Integer, Long> answered = new ConcurrentHashMap<>();

    private void start(String database) {
        List<String> settings = new ArrayList<>(List.of(
                "mlplab.home=" + folder.resolve("home"),
                "mlplab.queue.capacity=" + EXPERIMENTS,
                "mlplab.queue.lost-attempts=1000"));
        if (!database.isEmpty()) {
            settings.add("spring.datasource.url=" + database);
        }
        processes.add(ServiceProcess.start(folder.resolve("service-" + processes.size() + ".log"), settings));
    }

    private ServiceProcess service() {
        return processes.get(processes.size() - 1);
    }

    @AfterEach
    void close() {
        processes.forEach(ServiceProcess::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2", "PostgreSQL"})
    void none_is_lost_and_none_is_doubled(String kind) throws Exception {
        String database = kind.equals("H2") ? "" : PostgresServer.newDatabase();
        start(database);
        ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                work.add(this::submitUntilNoneIsLeft);
            }
            List<Future<Void>> running = work.stream().map(clients::submit).toList();
            for (int kill = 1; kill <= KILLS; kill++) {
                int until = kill * EXPERIMENTS / (KILLS + 1);
                await().atMost(Duration.ofMinutes(3))
                        .pollInterval(Duration.ofMillis(2))
                        .until(() -> accepted.get() >= until);
                service().killAfter(Duration.ZERO);
                start(database);
            }
            for (Future<Void> each : running) {
                each.get();
            }
        } catch (ExecutionException e) {
            throw new AssertionError(service().log(), e);
        } finally {
            clients.shutdownNow();
        }
        log.info("{}: {} requests for {} experiments", kind, asked.get(), EXPERIMENTS);
        assertThat(asked.get()).as("some had to ask again").isGreaterThan(EXPERIMENTS);
        assertAllAreThereOnce();
        assertAllEnd();
    }

    private Void submitUntilNoneIsLeft() {
        for (int i = next.getAndIncrement(); i < EXPERIMENTS; i = next.getAndIncrement()) {
            int number = i;
            await().atMost(Duration.ofMinutes(3))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> isAccepted(number));
        }
        return null;
    }

    /** False where there was no answer, or none but that it is too early. */
    private boolean isAccepted(int number) {
        asked.incrementAndGet();
        Api.Answer answer;
        try {
            answer = service().api().post("/experiments", SPEC.formatted(number), "Idempotency-Key", "burst-" + number);
        } catch (AssertionError e) {
            return false;
        }
        if (answer.status() == 429 || answer.status() == 503) {
            assertThat(answer.header("Retry-After")).isNotEmpty();
            return false;
        }
        answered.put(number, answer.expect(202).json().path("id").asLong());
        accepted.incrementAndGet();
        return true;
    }

    private void assertAllAreThereOnce() {
        Set<String> names = new HashSet<>();
        Set<Long> ids = new HashSet<>();
        String page = "/experiments?limit=500";
        while (page != null) {
            JsonNode found = service().api().get(page).expect(200).json();
            for (JsonNode each : found.path("items")) {
                assertThat(names.add(each.path("name").asString())).isTrue();
                ids.add(each.path("id").asLong());
            }
            JsonNode after = found.path("next");
            page = after.isNull() ? null : "/experiments?limit=500&after=" + after.asString();
        }
        assertThat(names).hasSize(EXPERIMENTS);
        assertThat(ids).isEqualTo(new HashSet<>(answered.values()));
    }

    private void assertAllEnd() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(service()
                                .api()
                                .get("/experiments?limit=1&state=QUEUED,RUNNING")
                                .expect(200)
                                .json()
                                .path("items"))
                        .isEmpty());
        for (long id : answered.values()) {
            assertThat(service()
                            .api()
                            .get("/experiments/" + id)
                            .expect(200)
                            .json()
                            .path("state")
                            .asString())
                    .isEqualTo("SUCCEEDED");
        }
    }
}
