package org.mlplab.journey;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.PostgresServer;

/**
 * The same experiments on one, two and four nodes of one thread each, over one database and over one each on the same PostgreSQL
 * server: how much processor time does each experiment take in all, how much of it the server, and how much more because the nodes
 * share a database? Run by {@code ./mvnw -Pcluster test}.
 */
class NodesSideBySide {

    private static final int EXPERIMENTS = Integer.getInteger("mlplab.cluster.experiments", 8);

    private static final int ROUNDS = Integer.getInteger("mlplab.cluster.rounds", 3);
    private static final int WARM_UP = 4;

    private static final String RUN = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 200}]},
             'training': {'epochs': 100, 'batchSize': 100}, 'seed': 5}""";

    @TempDir
    private Path folder;

    private int processes;

    private record Cost(double wallSeconds, double nodeSeconds, double databaseSeconds) {

        double all() {
            return nodeSeconds + databaseSeconds;
        }
    }

    @Test
    void cost_little_more_together_than_apart() throws SQLException {
        for (int nodes : new int[] {1, 2, 4}) {
            List<Cost> together = new ArrayList<>();
            List<Cost> apart = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                together.add(cost(nodes, 1));
                apart.add(cost(nodes, nodes));
            }
            System.out.printf(
                    Locale.ROOT,
                    "cluster: %d nodes: %d experiments in %.1f s; processor time of each %.3f s, PostgreSQL's share of it"
                            + " %.3f s; with a database each %.3f and %.3f s: sharing one costs %+.1f %%%n",
                    nodes,
                    EXPERIMENTS,
                    median(together, Cost::wallSeconds),
                    median(together, Cost::all) / EXPERIMENTS,
                    median(together, Cost::databaseSeconds) / EXPERIMENTS,
                    median(apart, Cost::all) / EXPERIMENTS,
                    median(apart, Cost::databaseSeconds) / EXPERIMENTS,
                    100 * (median(together, Cost::all) / median(apart, Cost::all) - 1));
        }
    }

    private static double median(List<Cost> costs, ToDoubleFunction<Cost> part) {
        return costs.stream().mapToDouble(part).sorted().toArray()[costs.size() / 2];
    }

    private Cost cost(int count, int databases) throws SQLException {
        List<String> urls = new ArrayList<>();
        List<ServiceProcess> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < databases; i++) {
                urls.add(PostgresServer.newDatabase());
            }
            for (int i = 0; i < count; i++) {
                nodes.add(ServiceProcess.start(
                        folder.resolve("node-" + processes++ + ".log"),
                        List.of(
                                "mlplab.home=" + folder.resolve("home"),
                                "spring.datasource.url=" + urls.get(i % databases),
                                "mlplab.threads-per-worker=1")));
            }
            // classes are loaded and compiled, and every node has the data
            train(nodes, databases, WARM_UP * count);
            ProcessHandle postgres = postgres(urls.get(0));
            double node = seconds(nodes);
            double server = seconds(postgres);
            long start = System.nanoTime();
            train(nodes, databases, EXPERIMENTS);
            return new Cost((System.nanoTime() - start) / 1e9, seconds(nodes) - node, seconds(postgres) - server);
        } finally {
            nodes.forEach(ServiceProcess::close);
        }
    }

    /** The same number in each database, submitted at its first node. */
    private static void train(List<ServiceProcess> nodes, int databases, int experiments) {
        List<Api> apis =
                nodes.stream().limit(databases).map(ServiceProcess::api).toList();
        long before = apis.stream().mapToLong(NodesSideBySide::succeeded).sum();
        for (int i = 0; i < experiments; i++) {
            apis.get(i % databases).submit(RUN);
        }
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> apis.stream().mapToLong(NodesSideBySide::succeeded).sum() == before + experiments);
    }

    private static long succeeded(Api api) {
        return api.get("/experiments/counts").json().at("/states/SUCCEEDED").asLong();
    }

    private static double seconds(List<ServiceProcess> nodes) {
        return nodes.stream()
                .mapToDouble(node -> node.processorTime().toMillis() / 1e3)
                .sum();
    }

    /** The server with all processes that it has for connections. */
    private static double seconds(ProcessHandle postgres) {
        return postgres.descendants()
                .mapToDouble(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3)
                .sum();
    }

    private static ProcessHandle postgres(String database) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                ResultSet pid = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            pid.next();
            return ProcessHandle.of(pid.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }
}
