package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.database.embedded.OneWriterDataSource;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * What anybody knows of a commit is there after SIGKILL, whenever it comes: a process commits small and large rows as quickly as it
 * can, says what was answered as committed and what a query has seen of it, and is killed. {@code ./mvnw -Pfaults verify} kills more
 * often.
 */
class EmbeddedCommitKillTest {

    private static final int KILLS = Integer.getInteger("mlplab.faults.kills", 2);

    private static final int LATEST_KILL_MILLIS = 200;

    @TempDir
    Path folder;

    /** Commits rows numbered from 1 and says each number after its commit, and as soon as it is seen. Argument: the database. */
    static final class Committer {

        private static final int LARGE_BYTES = 4 << 20;

        private Committer() {}

        public static void main(String[] arguments) throws SQLException {
            DataSource database = database(arguments[0]);
            try (Connection connection = database.getConnection();
                    var create = connection.createStatement()) {
                create.execute(
                        "create table if not exists committed (number bigint primary key, filling varchar(1000))");
                create.execute("create table if not exists large (content blob)");
            }
            start(() -> commitSmall(database));
            start(() -> commitLarge(database));
            start(() -> look(database));
        }

        private interface Loop {
            void run() throws SQLException;
        }

        private static void start(Loop loop) {
            new Thread(() -> {
                        try {
                            loop.run();
                        } catch (SQLException e) {
                            e.printStackTrace();
                            System.exit(1);
                        }
                    })
                    .start();
        }

        private static void commitSmall(DataSource database) throws SQLException {
            try (Connection connection = database.getConnection();
                    var insert = connection.prepareStatement("insert into committed values (?, repeat('x', 500))")) {
                connection.setAutoCommit(false);
                long number = last(connection);
                while (true) {
                    insert.setLong(1, ++number);
                    insert.execute();
                    connection.commit();
                    System.out.println(number);
                }
            }
        }

        private static void commitLarge(DataSource database) throws SQLException {
            byte[] content = new byte[LARGE_BYTES];
            new SplittableRandom(1).nextBytes(content);
            try (Connection connection = database.getConnection();
                    var delete = connection.prepareStatement("delete from large");
                    var insert = connection.prepareStatement("insert into large values (?)")) {
                connection.setAutoCommit(false);
                while (true) {
                    delete.execute();
                    insert.setBytes(1, content);
                    insert.execute();
                    connection.commit();
                }
            }
        }

        private static void look(DataSource database) throws SQLException {
            try (Connection connection = database.getConnection()) {
                while (true) {
                    System.out.println(last(connection));
                }
            }
        }
    }

    private static DataSource database(String url) {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setUrl(url);
        return OneWriterDataSource.of(h2, url);
    }

    private static long last(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet last = query.executeQuery("select coalesce(max(number), 0) from committed")) {
            last.next();
            return last.getLong(1);
        }
    }

    private String url() throws IOException {
        String configured = (String) new YamlPropertySourceLoader()
                .load("application", new ClassPathResource("application.yaml"))
                .get(0)
                .getProperty("spring.datasource.url");
        return String.valueOf(configured).replace("${mlplab.home}", folder.toString());
    }

    @Test
    void what_anybody_knows_of_a_commit_outlives_a_kill_at_any_moment() throws Exception {
        var random = new SplittableRandom(1);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Committer.class.getName(),
                            url())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            long known = 0;
            try (BufferedReader answers = process.inputReader()) {
                known = number(answers.readLine());
                assertThat(process.waitFor(random.nextLong(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS))
                        .isFalse();
                // Unlike the process's own method it leaves its output open.
                process.toHandle().destroyForcibly();
                for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                    known = Math.max(known, number(line));
                }
            }
            process.waitFor();
            try (Connection connection = database(url()).getConnection()) {
                assertThat(last(connection)).as("kill %d", kill).isGreaterThanOrEqualTo(known);
            }
        }
    }

    /** One that was cut is smaller. */
    private static long number(String line) {
        return line.isEmpty() ? 0 : Long.parseLong(line);
    }
}
