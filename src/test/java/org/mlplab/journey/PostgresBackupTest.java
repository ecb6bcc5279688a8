package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code pg_dump} took while the service ran is all there in another database, and goes on. The embedded server comes without
 * PostgreSQL's tools, so this one is Debian's: skipped where it is missing, unless the environment says
 * {@code MLPLAB_REQUIRE_POSTGRESQL=true}.
 */
class PostgresBackupTest {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    private static final String SPEC = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 8}]}, 'training': {'epochs': %d, 'batchSize': 500}}""";

    @TempDir
    private Path folder;

    private Path installed = DEBIAN;

    /** The newest there is. */
    @BeforeEach
    void findServer() throws IOException {
        Optional<Path> found = Optional.empty();
        if (Files.isDirectory(DEBIAN)) {
            try (Stream<Path> versions = Files.list(DEBIAN)) {
                found = versions.filter(version -> Files.isExecutable(version.resolve("bin/pg_dump"))
                                && Files.isExecutable(version.resolve("bin/initdb")))
                        .max(Comparator.naturalOrder());
            }
        }
        if (Boolean.parseBoolean(System.getenv("MLPLAB_REQUIRE_POSTGRESQL"))) {
            assertThat(found).as("a server in %s", DEBIAN).isPresent();
        }
        assumeTrue(found.isPresent(), "no server in " + DEBIAN);
        installed = found.orElse(DEBIAN);
    }

    private ServiceProcess start(Server server, String database, String log) {
        return ServiceProcess.start(
                folder.resolve(log),
                List.of(
                        "mlplab.home=" + folder.resolve("home"),
                        "spring.datasource.url=jdbc:%s?user=postgres".formatted(server.address(database))));
    }

    @Test
    void a_dump_is_restored_elsewhere_and_goes_on() throws Exception {
        try (Server server = new Server()) {
            run("createdb", server.options("before"));
            run("createdb", server.options("after"));
            Map<String, String> before;
            long done;
            long training;
            String dump = folder.resolve("mlplab.dump").toString();
            try (ServiceProcess service = start(server, "before", "before.log")) {
                Api api = service.api();
                done = api.submit(SPEC.formatted(3));
                api.ended(done);
                training = api.submit(SPEC.formatted(100_000));
                await().until(() -> BackupTest.epochs(api, training) > 0);
                before = BackupTest.answers(api, done);

                run(
                        "pg_dump",
                        List.of("--format", "custom", "--file", dump, server.address("before") + "?user=postgres"));
            }

            run(
                    "pg_restore",
                    List.of("--clean", "--if-exists", "--dbname", server.address("after") + "?user=postgres", dump));

            try (ServiceProcess service = start(server, "after", "after.log")) {
                Api api = service.api();
                assertThat(BackupTest.answers(api, done)).isEqualTo(before);
                int dumped = BackupTest.epochs(api, training);
                await().until(() -> BackupTest.epochs(api, training) > dumped + 1);
                assertThat(service.starts(training)).isOne();
            }
        }
    }

    /** Which refuses root: then in a user namespace, where it is nobody. */
    private List<String> asUser(String tool, List<String> arguments) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(installed.resolve("bin").resolve(tool).toString());
        command.addAll(arguments);
        return command;
    }

    private Process begin(String tool, List<String> arguments) throws IOException {
        return new ProcessBuilder(asUser(tool, arguments))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(tool + ".log").toFile())
                .start();
    }

    private void run(String tool, List<String> arguments) throws IOException, InterruptedException {
        int status = begin(tool, arguments).waitFor();
        assertThat(status).as(Files.readString(folder.resolve(tool + ".log"))).isZero();
    }

    /** An empty one of its own. */
    private final class Server implements AutoCloseable {

        private final int port;
        private final Process process;

        Server() throws IOException, InterruptedException {
            String data = folder.resolve("data").toString();
            run("initdb", List.of("-D", data, "-U", "postgres", "-A", "trust", "--no-sync"));
            try (var free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            process = begin("postgres", List.of("-D", data, "-p", String.valueOf(port), "-k", folder.toString()));
            await().until(() -> begin("pg_isready", List.of("-h", "127.0.0.1", "-p", String.valueOf(port)))
                            .waitFor()
                    == 0);
        }

        List<String> options(String database) {
            return List.of("-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "postgres", database);
        }

        String address(String database) {
            return "postgresql://127.0.0.1:%d/%s".formatted(port, database);
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
