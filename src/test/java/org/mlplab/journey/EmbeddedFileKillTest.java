package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.database.embedded.OneWriterDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What a kill leaves of H2's file while several connections change it: every copy of the file is whole, its tables and their indexes
 * agree, and what one transaction changed is there together. {@code ./mvnw -Pfaults verify} copies more often.
 */
class EmbeddedFileKillTest {

    /** Each with a file of its own: thousands of commits make one slow to open. */
    private static final int FILES = Integer.getInteger("mlplab.faults.kills", 1);

    private static final int COPIES = 10;
    private static final int WRITERS = 4;
    /** As many as the service has, and its indexes: H2 saves one after the other. */
    private static final int OTHER_TABLES = 150;

    @TempDir
    private Path folder;

    @Test
    void a_file_is_whole_at_any_moment() throws Exception {
        for (int file = 0; file < FILES; file++) {
            changeAndCopy("file-" + file);
        }
    }

    private void changeAndCopy(String name) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve(name) + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
        HikariConfig settings = new HikariConfig();
        settings.setDataSource(new OneWriterDataSource(new DriverManagerDataSource(url)));
        ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
        AtomicBoolean ended = new AtomicBoolean();
        try (HikariDataSource pool = new HikariDataSource(settings)) {
            create(pool);
            List<Future<Long>> changes = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                String table = "pair_" + writer;
                changes.add(writers.submit(() -> change(pool, table, ended)));
            }
            for (int copy = 0; copy < COPIES; copy++) {
                Files.copy(
                        folder.resolve(name + ".mv.db"),
                        folder.resolve("killed.mv.db"),
                        StandardCopyOption.REPLACE_EXISTING);
                assertWhole(name + ", copy " + copy);
            }
            ended.set(true);
            for (Future<Long> each : changes) {
                assertThat(each.get()).isPositive();
            }
        } finally {
            ended.set(true);
            writers.shutdown();
            assertThat(writers.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static void create(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement create = connection.createStatement()) {
            for (int i = 0; i < OTHER_TABLES; i++) {
                create.execute("create table other_%d (id bigint)".formatted(i));
            }
            for (int i = 0; i < WRITERS; i++) {
                create.execute("create table pair_%d (id bigint primary key, number bigint)".formatted(i));
                create.execute("create index number_%d on pair_%d (number)".formatted(i, i));
                create.execute("insert into pair_%d values (1, 0), (2, 0)".formatted(i));
            }
        }
    }

    private static long change(HikariDataSource pool, String table, AtomicBoolean ended) throws SQLException {
        long changes = 0;
        while (!ended.get()) {
            try (Connection connection = pool.getConnection();
                    Statement change = connection.createStatement()) {
                connection.setAutoCommit(false);
                change.execute("update %s set number = number + 1 where id = 1".formatted(table));
                change.execute("update %s set number = number + 1 where id = 2".formatted(table));
                connection.commit();
                changes++;
            }
        }
        return changes;
    }

    private void assertWhole(String copy) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("killed"))) {
            for (int i = 0; i < WRITERS; i++) {
                List<Long> table = numbers(connection, "select number from pair_%d order by id".formatted(i));
                // Read of the index alone.
                List<Long> index = numbers(
                        connection, "select number from pair_%d where number >= 0 order by number".formatted(i));
                assertThat(index).as("%s: index of pair_%d", copy, i).isEqualTo(table);
                assertThat(table.get(1)).as("%s: pair_%d", copy, i).isEqualTo(table.get(0));
            }
        }
    }

    private static List<Long> numbers(Connection connection, String query) throws SQLException {
        List<Long> numbers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                numbers.add(rows.getLong(1));
            }
        }
        return numbers;
    }
}
