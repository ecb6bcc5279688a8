package org.mlplab.study.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mlplab.MlpLabApplication;
import org.mlplab.PostgresServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What studies cost while nothing moves: 20 that run, of 1,000 trials each, on ten nodes and one PostgreSQL; and what a
 * step of a study of 2,000 trials takes. Run by -Pidle-studies alone.
 */
class IdleStudies {

    private static final int NODES = 10;
    private static final int STUDIES = 20;
    private static final Duration WATCHED = Duration.ofMinutes(1);

    private final String url = PostgresServer.newDatabase();
    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(MlpLabApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.hikari.maximum-pool-size=4",
                        "--server.port=0",
                        "--mlplab.workers=0",
                        "--mlplab.home=target/idle-studies");
    }

    @Test
    void cost_next_to_nothing() throws InterruptedException {
        List<ConfigurableApplicationContext> nodes = new ArrayList<>();
        try {
            nodes.add(node());
            JdbcTemplate jdbc = nodes.get(0).getBean(JdbcTemplate.class);
            for (int i = 0; i < STUDIES; i++) {
                fill(jdbc, i + 1, 1000);
            }
            while (nodes.size() < NODES) {
                nodes.add(node());
            }
            // the first steps, which every start asks for, and the just-in-time compiler
            Thread.sleep(Duration.ofSeconds(30).toMillis());

            long postmaster = postmaster(jdbc);
            long service = machine.getProcessCpuTime();
            Duration database = database(postmaster);
            Thread.sleep(WATCHED.toMillis());
            double serviceShare = share(Duration.ofNanos(machine.getProcessCpuTime() - service));
            double databaseShare = share(database(postmaster).minus(database));

            print("%d studies of 1,000 trials on %d nodes: %.2f %% of a core for the nodes, %.2f %% for PostgreSQL"
                    .formatted(STUDIES, NODES, serviceShare, databaseShare));
            steps(nodes.get(0));
            assertThat(serviceShare + databaseShare).isLessThan(5);
        } finally {
            nodes.forEach(ConfigurableApplicationContext::close);
        }
    }

    private void steps(ConfigurableApplicationContext node) {
        int large = STUDIES + 1;
        fill(node.getBean(JdbcTemplate.class), large, 2000);
        StudyEngine engine = node.getBean(StudyEngine.class);
        for (int i = 0; i < 20; i++) {
            long before = System.nanoTime();
            engine.advance(large);
            print("step %d of a study of 2,000 trials: %.1f ms".formatted(i, (System.nanoTime() - before) / 1e6));
        }
    }

    private static double share(Duration cpu) {
        return 100.0 * cpu.toMillis() / WATCHED.toMillis();
    }

    /** A study all of whose trials but the last have ended, and the last of which is trained by somebody. */
    private static void fill(JdbcTemplate jdbc, int id, int trials) {
        String request = """
                {"name": "idle", "base": {"dataset": {"name": "digits"}, "network": {"hiddenLayers": [{"units": 5}]},
                 "training": {"epochs": 9}}, "space": {"/optimizer/learningRate": {"low": 0.0001, "high": 0.1, "log": true},
                 "/seed": {"low": 0, "high": 1000000, "integer": true}}, "sampler": {"type": "ASHA", "eta": 3,
                 "minimumEpochs": 1}, "budget": {"trials": 100000}}""";
        jdbc.update(
                "insert into study (id, name, request, submitted, state, created_at, running_since_uptime, seconds_before)"
                        + " values (?, 'idle', ?, ?, 'RUNNING', now(), 0, 0)",
                id,
                request,
                request);
        long first = id * 10_000L;
        jdbc.update("""
                insert into experiment (id, name, notes, dataset, study_id, spec, spec_hash, state, attempt, created_at,
                    finished_at, epoch, iteration, iterations)
                select ? + n, 'trial', '', 'digits', ?, '{}', n::text,
                    case when n = ? then 'RUNNING' else 'CANCELLED' end, 1, now(),
                    case when n = ? then null else now() end, 1, 1, 10
                from generate_series(0, ?) n""", first, id, trials - 1, trials - 1, trials - 1);
        jdbc.update("""
                insert into study_trial (study_id, number, experiment_id, spec_hash, point, state, bracket, rung_number,
                    rung_epochs, scores, epochs, revision)
                select ?, n, ? + n, n::text,
                    '{"values":{"/optimizer/learningRate":' || (0.0001 + n * 0.00001) || ',"/seed":' || n || '}}',
                    case when n = ? then 'RUNNING' else 'PRUNED' end, 0, 0, 1,
                    case when n = ? then '[]' else '[0.' || n || ']' end, 1, n + 1
                from generate_series(0, ?) n""", id, first, trials - 1, trials - 1, trials - 1);
    }

    private static long postmaster(JdbcTemplate jdbc) {
        long backend = Objects.requireNonNull(jdbc.queryForObject("select pg_backend_pid()", Long.class));
        return ProcessHandle.of(backend)
                .flatMap(ProcessHandle::parent)
                .orElseThrow()
                .pid();
    }

    private static Duration database(long postmaster) {
        return ProcessHandle.of(postmaster)
                .orElseThrow()
                .descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void print(String line) {
        System.out.printf(Locale.ROOT, "%s%n", line);
    }
}
