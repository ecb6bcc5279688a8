package org.mlplab.experiment.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.spec.document.Specs;
import org.mlplab.study.lifecycle.StudyEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Lists 100,000 experiments with five million epochs, most of them trials, with every filter and in every order, and tells how
 * long a page takes: the median and the slowest of all orders and of some pages, and 95 of 100 of all. Then the metrics of one
 * experiment, and steps and pages of studies of 2,000 trials. Run by {@code ./mvnw -Plists test}.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mlplab.roles=API", "logging.level.root=error"})
abstract class ManyExperiments {

    private static final int EXPERIMENTS = Integer.getInteger("mlplab.lists.experiments", 100_000);
    private static final int EPOCHS = Integer.getInteger("mlplab.lists.epochs", 50);
    private static final int TRIALS = 2000;
    private static final int STEPS = 20;
    private static final int PAGES = 5;

    /** The last is told: by then Java has compiled what is asked again and again. */
    private static final int ROUNDS = 6;

    private static final Map<Integer, String> STUDIES = Map.of(
            1001, "{\"type\": \"RANDOM\"}",
            1002, "{\"type\": \"ASHA\", \"eta\": 3, \"minimumEpochs\": 1}",
            1003, "{\"type\": \"TPE\", \"startupTrials\": 10, \"candidates\": 24}");

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    @TempDir
    private static Path home;

    @Autowired
    private Submission submission;

    @Autowired
    private ExperimentList list;

    @Autowired
    private ExperimentTotals totals;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private StudyEngine engine;

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Double> pages = new ArrayList<>();

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    private void fill() {
        long template = submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 50}]}}"), null)
                .id();
        var store = new FilledStore(jdbc);
        store.experiments(template, EXPERIMENTS, EPOCHS);
        STUDIES.forEach((id, sampler) -> store.runningStudy(id, template, sampler, TRIALS));
        store.analyze();
    }

    private record Filter(String name, ExperimentFilter filter) {}

    private static ExperimentFilter filter(
            Set<ExperimentState> states,
            @Nullable String dataset,
            Set<String> tags,
            @Nullable Long study,
            boolean trials,
            @Nullable String search) {
        return new ExperimentFilter(states, dataset, tags, study, trials, null, search);
    }

    private static final List<Filter> FILTERS = List.of(
            new Filter("none", ExperimentFilter.NONE),
            new Filter("state of most", filter(Set.of(ExperimentState.SUCCEEDED), null, Set.of(), null, true, null)),
            new Filter(
                    "states of few",
                    filter(Set.of(ExperimentState.FAILED, ExperimentState.QUEUED), null, Set.of(), null, true, null)),
            new Filter("state of none", filter(Set.of(ExperimentState.PAUSED), null, Set.of(), null, true, null)),
            new Filter("dataset", filter(Set.of(), "cifar10", Set.of(), null, true, null)),
            new Filter("study", filter(Set.of(), null, Set.of(), 7L, true, null)),
            new Filter("no trials", filter(Set.of(), null, Set.of(), null, false, null)),
            new Filter("tag of half", filter(Set.of(), null, Set.of("common"), null, true, null)),
            new Filter("tag of 1 %", filter(Set.of(), null, Set.of("one-percent"), null, true, null)),
            new Filter("rare tag", filter(Set.of(), null, Set.of("rare"), null, true, null)),
            new Filter("three tags", filter(Set.of(), null, Set.of("rare", "t7", "t8"), null, true, null)),
            new Filter("name of all", filter(Set.of(), null, Set.of(), null, true, "sweep")),
            new Filter("name of some", filter(Set.of(), null, Set.of(), null, true, "RUN 99")),
            new Filter("name of one", filter(Set.of(), null, Set.of(), null, true, "77777 OF")),
            new Filter("name of none", filter(Set.of(), null, Set.of(), null, true, "no such name")),
            new Filter("no trials, name of all", filter(Set.of(), null, Set.of(), null, false, "sweep")),
            new Filter(
                    "state of few, no trials, tag of half",
                    filter(Set.of(ExperimentState.FAILED), null, Set.of("common"), null, false, null)));

    @Test
    void every_page_is_quick() {
        long start = System.nanoTime();
        fill();
        print("filled in %.0f s".formatted((System.nanoTime() - start) / 1e9));
        for (int round = 0; round < ROUNDS; round++) {
            pages.clear();
            for (Filter filter : FILTERS) {
                tell(filter.name(), times(filter.filter(), null), round);
            }
            tell("all pages so far", pages, round);
            if (round >= ROUNDS - 2) {
                others(round);
            }
        }
        tell("GET report of a study", time(() -> get("/studies/1001/report")), ROUNDS - 1);
    }

    /** All but pages of the list. */
    private void others(int round) {
        tell("none, with curves", times(ExperimentFilter.NONE, 10), round);
        tell("counts", time(() -> totals.byState(true)), round);
        tell("counts without trials", time(() -> totals.byState(false)), round);
        tell("tags", time(() -> totals.tags(100)), round);
        tell("GET metrics of one", time(() -> get("/experiments/" + random() + "/metrics")), round);
        tell("GET one", time(() -> get("/experiments/" + random())), round);
        for (int study : STUDIES.keySet()) {
            steps(study, round);
            tell("GET study " + study, time(() -> get("/studies/" + study)), round);
            tell("GET its trials", time(() -> get("/studies/%d/trials".formatted(study))), round);
        }
        tell("GET studies", time(() -> get("/studies")), round);
    }

    private static long random() {
        return 1001 + ThreadLocalRandom.current().nextLong(EXPERIMENTS);
    }

    private void get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .build();
            assertThat(client.send(request, BodyHandlers.ofString()).statusCode())
                    .as(path)
                    .isEqualTo(200);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each after one of its trials has ended. */
    private void steps(int study, int round) {
        engine.advance(study);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            assertThat(jdbc.update(
                            "update experiment set state = 'CANCELLED', finished_at = current_timestamp where id = (select"
                                    + " max(experiment_id) from study_trial where study_id = ? and state = 'RUNNING')",
                            study))
                    .isOne();
            long start = clock();
            engine.advance(study);
            millis.add((clock() - start) / 1e6);
        }
        tell("step of study %d, %s".formatted(study, STUDIES.get(study)), millis, round);
    }

    /** In nanoseconds: of processor time with {@code -Dmlplab.lists.processor}, where others load the machine. */
    private static long clock() {
        return Boolean.getBoolean("mlplab.lists.processor") ? THREAD.getCurrentThreadCpuTime() : System.nanoTime();
    }

    private static List<Double> time(Runnable work) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            long start = clock();
            work.run();
            millis.add((clock() - start) / 1e6);
        }
        return millis;
    }

    private List<Double> times(ExperimentFilter filter, @Nullable Integer curve) {
        List<Double> millis = new ArrayList<>();
        for (ExperimentSort sort : ExperimentSort.values()) {
            String next = null;
            double slowest = 0;
            for (int page = 0; page < PAGES; page++) {
                long start = clock();
                next = list.page(new ExperimentQuery(filter, sort, 50, next, curve))
                        .next();
                pages.add((clock() - start) / 1e6);
                slowest = Math.max(slowest, pages.get(pages.size() - 1));
                if (next == null) {
                    break;
                }
            }
            millis.add(slowest);
        }
        return millis;
    }

    private void tell(String name, List<Double> millis, int round) {
        if (round == ROUNDS - 1 || Boolean.getBoolean("mlplab.lists.cold")) {
            double[] sorted =
                    millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            print("%s: median %.1f ms, 95 of 100 within %.1f ms, slowest %.1f ms"
                    .formatted(
                            name,
                            sorted[sorted.length / 2],
                            sorted[(int) Math.floor(0.95 * (sorted.length - 1))],
                            sorted[sorted.length - 1]));
        }
    }

    @SuppressWarnings("SystemOut")
    private void print(String line) {
        System.out.printf("lists: %s: %s%n", getClass().getSimpleName(), line);
    }
}
