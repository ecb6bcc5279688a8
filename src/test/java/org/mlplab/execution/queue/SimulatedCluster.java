package org.mlplab.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mlplab.MlpLabApplication;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.spec.document.Specs;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A hundred nodes over one PostgreSQL, each with the service's own schedulers, claims and writes, whose trainings take no time:
 * how many are claimed a second, how long does one wait for a node that is free, and what does the database do? Run by {@code
 * ./mvnw -Pcluster test}.
 */
class SimulatedCluster {

    private static final int NODES = Integer.getInteger("mlplab.cluster.nodes", 100);
    private static final int WAITING = Integer.getInteger("mlplab.cluster.waiting", 2000);
    private static final int SINGLE = 200;
    private static final Duration WATCHED = Duration.ofSeconds(15);

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void claims_quickly_and_loads_the_database_little() throws IOException, InterruptedException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(new File("target/postgres").getAbsoluteFile())
                .setServerConfig("max_connections", String.valueOf(100 + 3 * NODES))
                .setLocaleConfig("locale", "C")
                .start()) {
            String url = server.getJdbcUrl("postgres", "postgres");
            try (ConfigurableApplicationContext service = service(url)) {
                simulate(service, url);
            }
        }
    }

    private static ConfigurableApplicationContext service(String url) {
        return new SpringApplicationBuilder(MlpLabApplication.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.hikari.maximum-pool-size=40",
                        "--server.port=0",
                        "--mlplab.roles=API",
                        "--mlplab.queue.capacity=1000000",
                        "--mlplab.home=target/simulated-cluster");
    }

    private void simulate(ConfigurableApplicationContext service, String url) throws InterruptedException {
        JdbcTemplate jdbc = service.getBean(JdbcTemplate.class);
        ProcessHandle postgres = postgres(jdbc);
        for (int i = 0; i < WAITING; i++) {
            submit(service);
        }
        List<SimulatedNode> nodes = IntStream.range(0, NODES)
                .mapToObj(i -> new SimulatedNode(service, url))
                .toList();
        try {
            busy(nodes, postgres);
            idle(jdbc, postgres);
            single(service, nodes);
            assertThat(jdbc.queryForObject("select max(attempt) from experiment", Integer.class))
                    .as("no experiment was trained twice")
                    .isOne();
        } finally {
            nodes.parallelStream().forEach(SimulatedNode::close);
        }
    }

    private static long submit(ConfigurableApplicationContext service) {
        return service.getBean(Submission.class)
                .submit(
                        Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []},"
                                + " 'training': {'epochs': 1, 'batchSize': 500}}"),
                        null)
                .id();
    }

    private void busy(List<SimulatedNode> nodes, ProcessHandle postgres) {
        Duration database = processorTime(postgres);
        long all = machine.getProcessCpuTime();
        long start = System.nanoTime();
        nodes.parallelStream().forEach(SimulatedNode::start);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> nodes.stream().mapToInt(SimulatedNode::ended).sum() >= WAITING);
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] claims = nodes.stream()
                .flatMap(node -> node.claimMillis().stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        tell(
                "%d nodes, %d that wait: %.0f claimed, trained and ended a second; a claim takes %.1f ms, p99 %.1f ms; processor"
                        + " time of each: PostgreSQL %.2f ms, nodes %.2f ms",
                NODES,
                WAITING,
                WAITING / seconds,
                quantile(claims, 0.5),
                quantile(claims, 0.99),
                processorTime(postgres).minus(database).toMillis() / (double) WAITING,
                (machine.getProcessCpuTime() - all) / 1e6 / WAITING);
        int[] shares = nodes.stream().mapToInt(SimulatedNode::ended).sorted().toArray();
        tell("each node had %d to %d of them", shares[0], shares[shares.length - 1]);
    }

    private void idle(JdbcTemplate jdbc, ProcessHandle postgres) throws InterruptedException {
        Duration database = processorTime(postgres);
        long transactions = transactions(jdbc);
        Thread.sleep(WATCHED.toMillis());
        tell(
                "nothing waits: %.0f transactions a second, %.1f %% of a core for PostgreSQL",
                (transactions(jdbc) - transactions) / (double) WATCHED.toSeconds(),
                100.0 * processorTime(postgres).minus(database).toMillis() / WATCHED.toMillis());
    }

    private static long transactions(JdbcTemplate jdbc) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select xact_commit + xact_rollback from pg_stat_database where datname = current_database()",
                Long.class));
    }

    private static void single(ConfigurableApplicationContext service, List<SimulatedNode> nodes)
            throws InterruptedException {
        double[] waits = new double[SINGLE];
        for (int i = 0; i < SINGLE; i++) {
            long id = submit(service);
            long submitted = System.nanoTime();
            long claimed = await().atMost(Duration.ofSeconds(30))
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(
                            () -> nodes.stream()
                                    .mapToLong(node -> node.claimedAt(id))
                                    .max()
                                    .orElse(0),
                            time -> time > 0);
            waits[i] = Math.max(0, (claimed - submitted) / 1e6);
        }
        Arrays.sort(waits);
        tell(
                "all nodes free: one that is submitted is claimed after %.0f ms, p99 %.0f ms",
                quantile(waits, 0.5), quantile(waits, 0.99));
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }

    private static ProcessHandle postgres(JdbcTemplate jdbc) {
        long backend = Objects.requireNonNull(jdbc.queryForObject("select pg_backend_pid()", Long.class));
        return ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    private static Duration processorTime(ProcessHandle postgres) {
        return postgres.descendants()
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static void tell(String line, Object... values) {
        System.out.printf(Locale.ROOT, "cluster: " + line + "%n", values);
    }
}
