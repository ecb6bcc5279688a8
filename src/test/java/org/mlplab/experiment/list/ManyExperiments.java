package org.mlplab.experiment.list;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Lists 100,000 experiments, most of them trials, with every filter and in every order, and tells how long a page takes: the
 * median and the slowest of all orders and of some pages. Run by {@code ./mvnw -Plists test}.
 */
@SpringBootTest(properties = {"mlplab.workers=0", "logging.level.root=error"})
abstract class ManyExperiments {

    private static final int EXPERIMENTS = Integer.getInteger("mlplab.lists.experiments", 100_000);
    private static final int EPOCHS = 10;
    private static final int PAGES = 5;
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

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    private void fill() {
        long first = submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 50}]}}"), null)
                .id();
        boolean postgres = jdbc.execute(
                        (java.sql.Connection c) -> c.getMetaData().getURL())
                .startsWith("jdbc:postgresql");
        String series = (postgres ? "generate_series" : "system_range") + "(1, " + EXPERIMENTS + ") as s(x)";
        for (int study = 1; study <= 40; study++) {
            jdbc.update(
                    "insert into study (id, name, request, submitted, state, created_at, seconds_before)"
                            + " values (?, 's', '{}', '{}', 'SUCCEEDED', current_timestamp, 0)",
                    study);
        }
        jdbc.update("insert into experiment (id, name, search_name, notes, dataset, study_id, spec, spec_hash, state,"
                + " attempt, created_at, epoch, iteration, iterations, best_epoch, best_validation_accuracy, test_accuracy)"
                + " select 1000 + x, concat('Run ', x, ' of the Sweep'), concat('run ', x, ' of the sweep'), '',"
                + " case when mod(x, 3) = 0 then 'cifar10' else 'digits' end,"
                + " case when mod(x, 10) = 0 then null else 1 + mod(x, 40) end, e.spec, e.spec_hash,"
                + " case when mod(x, 50) = 7 then 'FAILED' when mod(x, 50) = 8 then 'CANCELLED' when x > " + EXPERIMENTS
                + " - 1000 then 'QUEUED' else 'SUCCEEDED' end, 1, current_timestamp, 10, 1000, 1000, 1 + mod(x, 10),"
                + " case when mod(x, 50) = 8 then null else mod(x * 7919, 10007) / 10007e0 end,"
                + " case when mod(x, 2) = 0 then null else mod(x * 8111, 10007) / 10007e0 end"
                + " from " + series + ", experiment e where e.id = " + first);
        jdbc.update("insert into experiment_tag (experiment_id, tag) select 1000 + x, 'common' from " + series
                + " where mod(x, 2) = 0");
        jdbc.update("insert into experiment_tag (experiment_id, tag) select 1000 + x, 'one-percent' from " + series
                + " where mod(x, 100) = 0");
        jdbc.update("insert into experiment_tag (experiment_id, tag) select 1000 + x, 'rare' from " + series
                + " where mod(x, 10000) = 0");
        jdbc.update("insert into experiment_tag (experiment_id, tag) select 1000 + x, concat('t', mod(x, 200)) from "
                + series);
        jdbc.update("insert into epoch_metrics (experiment_id, epoch, iteration, training_loss,"
                + " regularized_training_loss, training_accuracy, validation_loss, validation_accuracy, learning_rate,"
                + " seconds, samples_per_second) select 1000 + x, y, y, 1, 1, 0.5, 1, 0.5, 0.1, 1, 1 from " + series
                + ", " + series.replace("" + EXPERIMENTS, "" + EPOCHS).replace("s(x)", "r(y)") + " where x > "
                + EXPERIMENTS + " - 5000");
        jdbc.execute(postgres ? "vacuum analyze" : "analyze");
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
        fill();
        for (int round = 0; round < 2; round++) {
            for (Filter filter : FILTERS) {
                tell(filter.name(), times(filter.filter(), null), round);
            }
            tell("none, with curves", times(ExperimentFilter.NONE, EPOCHS), round);
            tell("counts", time(() -> totals.byState(true)), round);
            tell("counts without trials", time(() -> totals.byState(false)), round);
            tell("tags", time(() -> totals.tags(100)), round);
        }
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
                slowest = Math.max(slowest, (clock() - start) / 1e6);
                if (next == null) {
                    break;
                }
            }
            millis.add(slowest);
        }
        return millis;
    }

    @SuppressWarnings("SystemOut")
    private void tell(String name, List<Double> millis, int round) {
        if (round > 0) {
            double[] sorted =
                    millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            System.out.printf(
                    "lists: %s: %s: median %.1f ms, slowest %.1f ms %s%n",
                    getClass().getSimpleName(),
                    name,
                    sorted[sorted.length / 2],
                    sorted[sorted.length - 1],
                    Arrays.toString(millis.stream().mapToLong(Math::round).toArray()));
        }
    }
}
