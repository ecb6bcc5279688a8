package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.ClassPathResource;

/**
 * What H2 has answered as committed is there after SIGKILL, whenever it comes: a process commits as quickly as it can, says so,
 * and is killed. {@code ./mvnw -Pfaults verify} kills more often.
 */
class EmbeddedCommitKillTest {

    private static final int KILLS = Integer.getInteger("mlplab.faults.kills", 2);

    private static final int LATEST_KILL_MILLIS = 200;

    @TempDir
    Path folder;

    /** Commits rows numbered from 1 and says each number after its commit. Argument: the database. */
    static final class Committer {

        private Committer() {}

        public static void main(String[] arguments) throws SQLException {
            try (Connection connection = DriverManager.getConnection(arguments[0])) {
                connection.setAutoCommit(false);
                try (var create = connection.createStatement()) {
                    create.execute(
                            "create table if not exists committed (number bigint primary key, filling varchar(1000))");
                }
                connection.commit();
                long number = last(connection);
                try (var insert = connection.prepareStatement("insert into committed values (?, repeat('x', 500))")) {
                    while (true) {
                        insert.setLong(1, ++number);
                        insert.execute();
                        connection.commit();
                        System.out.println(number);
                    }
                }
            }
        }
    }

    private static long last(Connection connection) throws SQLException {
        try (ResultSet last =
                connection.createStatement().executeQuery("select coalesce(max(number), 0) from committed")) {
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
    void what_was_answered_as_committed_outlives_a_kill_at_any_moment() throws Exception {
        var random = new SplittableRandom(1);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            Committer.class.getName(),
                            url())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            long answered = 0;
            try (BufferedReader answers = process.inputReader()) {
                answered = number(answers.readLine(), answered);
                assertThat(process.waitFor(random.nextLong(LATEST_KILL_MILLIS), TimeUnit.MILLISECONDS))
                        .isFalse();
                // Unlike the process's own method it leaves its output open.
                process.toHandle().destroyForcibly();
                for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                    answered = number(line, answered);
                }
            }
            process.waitFor();
            try (Connection connection = DriverManager.getConnection(url())) {
                assertThat(last(connection)).as("kill %d", kill).isGreaterThanOrEqualTo(answered);
            }
        }
    }

    /** Of a line that may have been cut: then the one before. */
    private static long number(String line, long before) {
        long number = line.isEmpty() ? before : Long.parseLong(line);
        return number == before + 1 || before == 0 ? number : before;
    }
}
