package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.PostgresServer;

/**
 * The same experiments on one, two and four nodes of one thread each over one PostgreSQL: how much processor time does each
 * experiment take in all, and how much of it the database? Run by {@code ./mvnw -Pcluster test}.
 */
class NodesSideBySide {

    private static final int EXPERIMENTS = Integer.getInteger("mlplab.cluster.experiments", 8);

    private static final String RUN = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 200}]},
             'training': {'epochs': 100, 'batchSize': 100}, 'seed': 5}""";

    @TempDir
    private Path folder;

    private record Cost(double wallSeconds, double nodeSeconds, double databaseSeconds) {

        double all() {
            return nodeSeconds + databaseSeconds;
        }
    }

    @Test
    void cost_no_more_together_than_alone() throws SQLException {
        double alone = 0;
        for (int nodes : new int[] {1, 2, 4}) {
            Cost cost = cost(nodes);
            alone = nodes == 1 ? cost.all() : alone;
            System.out.printf(
                    Locale.ROOT,
                    "cluster: %d nodes: %d experiments in %.1f s; processor time of each %.3f s, the database's share of it"
                            + " %.3f s, against one node %+.1f %%%n",
                    nodes,
                    EXPERIMENTS,
                    cost.wallSeconds(),
                    cost.all() / EXPERIMENTS,
                    cost.databaseSeconds() / EXPERIMENTS,
                    100 * (cost.all() / alone - 1));
        }
    }

    private Cost cost(int count) throws SQLException {
        String database = PostgresServer.newDatabase();
        List<ServiceProcess> nodes = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                nodes.add(ServiceProcess.start(
                        folder.resolve(count + "-" + i + ".log"),
                        List.of(
                                "mlplab.home=" + folder.resolve("home"),
                                "spring.datasource.url=" + database,
                                "mlplab.threads-per-worker=1")));
            }
            // classes are loaded and compiled, and every node has the data
            train(nodes, 2 * count);
            ProcessHandle postgres = postgres(database);
            double node = seconds(nodes);
            double server = seconds(postgres);
            long start = System.nanoTime();
            train(nodes, EXPERIMENTS);
            return new Cost((System.nanoTime() - start) / 1e9, seconds(nodes) - node, seconds(postgres) - server);
        } finally {
            nodes.forEach(ServiceProcess::close);
        }
    }

    private static void train(List<ServiceProcess> nodes, int experiments) {
        Api api = nodes.get(0).api();
        long[] ids =
                IntStream.range(0, experiments).mapToLong(i -> api.submit(RUN)).toArray();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> api.get("/experiments/counts")
                                .json()
                                .at("/states/SUCCEEDED")
                                .asLong()
                        >= ids[ids.length - 1]);
        assertThat(LongStream.of(ids).distinct()).hasSize(experiments);
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
