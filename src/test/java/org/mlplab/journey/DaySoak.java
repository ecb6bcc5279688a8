package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/**
 * A day of mixed use, a minute at each step, of which only the trainings take real time: experiments and studies come, rest, go on,
 * are cancelled and removed, are looked at, predicted with and exported, tables are uploaded and removed, and bad requests come in
 * between. Run by {@code ./mvnw -Psoak test}; {@code -Dsoak.minutes} for another length, {@code -Dsoak.seed} for another day.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import(DaySoak.DayClock.class)
@EnabledOnOs(OS.LINUX)
class DaySoak {

    private static final int MINUTES = Integer.getInteger("soak.minutes", 24 * 60);
    private static final long SEED = Long.getLong("soak.seed", 1);
    /** Until then the JIT fills its code cache. */
    private static final int WARM = MINUTES / 3;

    private static final long MOST_GROWTH_KIB = 64 * 1024;

    private static final Set<Integer> ORDINARY = Set.of(200, 201, 202, 204, 404, 409, 422, 429);

    private static final List<String> SPECS = List.of(
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'training': {'epochs': 2}, 'seed': %d}",
            "{'dataset': {'name': 'digits', 'augmentation': 'HORIZONTAL_FLIP'}, 'network': {'hiddenLayers':"
                    + " [{'units': 40, 'dropoutRate': 0.2}, {'units': 20, 'activation': 'TANH'}]},"
                    + " 'training': {'epochs': 6, 'batchSize': 50, 'selection': 'BEST_VALIDATION'}, 'seed': %d}",
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'optimizer': {'type': 'ADAM', 'learningRate': 0.01},"
                    + " 'training': {'epochs': 30, 'earlyStopping': {'patience': 2}}, 'seed': %d}",
            // Diverges, as some do.
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'optimizer': {'type': 'SGD', 'learningRate': 100.0},"
                    + " 'training': {'epochs': 3}, 'seed': %d}",
            // Rests, goes on or is cancelled, for it would not end.
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'training': {'epochs': 1000000}, 'seed': %d}");

    private static final String STUDY = """
            {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'training': {'epochs': 6}, 'seed': %d},
             'space': {'/optimizer/learningRate': {'low': 0.00001, 'high': 0.1, 'log': true}},
             'sampler': {'type': '%s'}, 'budget': {'trials': 5}}""";

    private static final List<String> VIEWS = List.of(
            "",
            "/metrics",
            "/metrics?resolution=iteration&points=100",
            "/transitions",
            "/learning-curves.png",
            "/weights.png",
            "/parameters.npz",
            "/model.onnx",
            "/export?format=tensorboard",
            "/mistakes?limit=5");

    private static final List<String> LISTS = List.of(
            "/experiments",
            "/experiments?state=SUCCEEDED&sort=-validationAccuracy&limit=5",
            "/experiments?q=digits&curve=24",
            "/experiments/counts",
            "/experiments/tags",
            "/studies",
            "/datasets",
            "/queue",
            "/nodes",
            "/actuator/health",
            "/actuator/prometheus");

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<Long> experiments = new ArrayList<>();
    private final List<Long> studies = new ArrayList<>();
    private Api api = new Api(0);

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    /** Stands still between steps. */
    static final class SteppedClock extends Clock {

        private volatile Instant now = Instant.parse("2030-01-01T00:00:00Z");

        void step(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @TestConfiguration
    static class DayClock {

        @Bean
        @Primary
        SteppedClock dayClock() {
            return new SteppedClock();
        }
    }

    @Test
    void a_day_of_mixed_use_leaves_nothing_behind_and_does_not_grow() throws IOException {
        api = new Api(port);
        long warm = 0;
        for (int minute = 1; minute <= MINUTES; minute++) {
            clock.step(Duration.ofMinutes(1));
            act();
            if (minute % 60 == 0) {
                removeOld();
            }
            if (minute == WARM) {
                warm = residentKib();
            }
            if (minute % 120 == 0) {
                System.out.printf("soak: minute %d, %d MiB resident%n", minute, residentKib() / 1024);
            }
        }
        endAll();
        System.out.println("soak: " + answers);
        assertThat(api.get("/actuator/health").expect(200).json().path("status").asString())
                .isEqualTo("UP");
        assertThat(rows("checkpoint")).isZero();
        assertThat(rows("scheduled_tasks")).isZero();
        assertThat(rows("experiment where state not in ('SUCCEEDED', 'CANCELLED', 'DIVERGED')"))
                .as("failed, or not ended")
                .isZero();
        assertThat(KilledRuns.filesIn(home)).allMatch(file -> file.startsWith("mlplab"));
        assertThat(residentKib() - warm).isLessThan(MOST_GROWTH_KIB);
    }

    private void act() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> submit();
            case 3 -> sent("POST", "/experiments/" + any(experiments) + "/pause", "");
            case 4 -> sent("POST", "/experiments/" + any(experiments) + "/resume", "");
            case 5 -> sent("POST", "/experiments/" + any(experiments) + "/cancel", "");
            case 6 -> rerun();
            case 7 -> sent("DELETE", "/experiments/" + any(experiments), "");
            case 8 -> study();
            case 9 -> sent(random.nextBoolean() ? "DELETE" : "POST", studyPath(), "");
            case 10 -> sent("POST", "/gradient-checks", "{'seed': %d}".formatted(random.nextInt(100)));
            case 11 -> predict();
            case 12, 13 ->
                sent("GET", "/experiments/" + any(experiments) + VIEWS.get(random.nextInt(VIEWS.size())), "");
            case 14 -> sent("GET", LISTS.get(random.nextInt(LISTS.size())), "");
            default -> sent("POST", "/experiments", "{'dataset': {'name': 'nowhere'}, 'seed': 'seven', 'more': []}");
        }
    }

    private void submit() {
        String spec = SPECS.get(random.nextInt(SPECS.size())).formatted(random.nextInt(1000));
        Api.Answer answer = sent("POST", "/experiments", spec);
        assertThat(answer.status()).as(answer.response().body()).isIn(202, 429);
        if (answer.status() == 202) {
            experiments.add(answer.json().path("id").asLong());
        }
        // Two that never end would hold all workers.
        List<Long> training = new ArrayList<>();
        api.get("/experiments?state=RUNNING")
                .expect(200)
                .json()
                .path("items")
                .forEach(each -> training.add(each.path("id").asLong()));
        if (training.size() > 1) {
            sent("POST", "/experiments/" + training.get(0) + "/cancel", "");
        }
    }

    private void rerun() {
        Api.Answer answer = sent("POST", "/experiments/" + any(experiments) + "/rerun", "");
        if (answer.status() == 202) {
            experiments.add(answer.json().path("id").asLong());
        }
    }

    private void study() {
        String sampler = List.of("RANDOM", "ASHA", "TPE").get(random.nextInt(3));
        Api.Answer answer = sent("POST", "/studies", STUDY.formatted(random.nextInt(1000), sampler));
        assertThat(answer.status()).as(answer.response().body()).isIn(202, 429);
        if (answer.status() == 202) {
            studies.add(answer.json().path("id").asLong());
        }
    }

    private String studyPath() {
        return "/studies/" + any(studies) + (random.nextBoolean() ? "" : "/cancel");
    }

    private void predict() {
        String row = String.join(", ", Collections.nCopies(64, String.valueOf(random.nextInt(256))));
        sent("POST", "/experiments/" + any(experiments) + "/predictions?top=3", "{'rows': [[" + row + "]]}");
    }

    private void removeOld() {
        String filter = "finishedBefore=" + clock.instant().minus(Duration.ofHours(3));
        JsonNode preview = api.get("/experiments/removal?" + filter).expect(200).json();
        sent(
                "DELETE",
                "/experiments?" + filter + "&confirm=" + preview.path("confirm").asString(),
                "");
    }

    private long any(List<Long> ids) {
        return ids.isEmpty() ? 1 : ids.get(random.nextInt(ids.size()));
    }

    private Api.Answer sent(String method, String path, String json) {
        Api.Answer answer = api.send(method, path, json.replace('\'', '"'));
        answers.merge(
                method + " " + path.replaceAll("\\d+", "#").replaceAll("[?].*", "") + " " + answer.status(),
                1,
                Integer::sum);
        // A study's path takes either of two methods.
        assertThat(answer.status() == 405 || ORDINARY.contains(answer.status()))
                .as(
                        "%s %s: %d %s",
                        method, path, answer.status(), answer.response().body())
                .isTrue();
        return answer;
    }

    private void endAll() {
        studies.forEach(id -> sent("POST", "/studies/" + id + "/cancel", ""));
        experiments.forEach(id -> sent("POST", "/experiments/" + id + "/cancel", ""));
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    // What is cancelled is noticed, and what is delayed is due, as time goes on.
                    clock.step(Duration.ofMinutes(1));
                    assertThat(rows("experiment where state in ('QUEUED', 'RUNNING', 'PAUSING', 'CANCELLING')"))
                            .isZero();
                    assertThat(rows("scheduled_tasks")).isZero();
                });
    }

    private int rows(String table) {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from " + table, Integer.class));
    }

    private static long residentKib() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
