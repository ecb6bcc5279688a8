package org.mlplab.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The file is of processes that were killed one after the other, each after some seconds in which it had committed a number each
 * 70 ms and said so: {@value #ANSWERED} was the last. It is 53 seconds old: H2 uses space again after 45.
 */
class KilledFileTest {

    private static final long ANSWERED = 549;

    @TempDir
    private Path folder;

    private Path file;
    private String url;

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("killed.mv.db");
        url = "jdbc:h2:file:" + folder.resolve("killed") + ";WRITE_DELAY=0";
        try (InputStream in = new GZIPInputStream(
                Objects.requireNonNull(KilledFileTest.class.getResourceAsStream("killed.mv.db.gz")))) {
            Files.copy(in, file);
        }
    }

    private static long last(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select max(number) from t")) {
            last.next();
            return last.getLong(1);
        }
    }

    @Test
    void h2_itself_misses_what_was_committed_last() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(last(connection)).isLessThan(ANSWERED);
        }
    }

    @Test
    void what_was_committed_last_is_found() throws SQLException {
        try (Connection connection =
                OneWriterDataSource.of(new DriverManagerDataSource(url), url).getConnection()) {
            assertThat(last(connection)).isGreaterThanOrEqualTo(ANSWERED);
        }
    }

    @Test
    void a_file_that_was_closed_is_not_searched() throws SQLException {
        assertThat(KilledFile.of(url)).isPresent();
        try (Connection connection = DriverManager.getConnection(url)) {
            assertThat(last(connection)).isPositive();
        }

        assertThat(KilledFile.of(url)).isEmpty();
    }

    @Test
    void one_that_is_not_there_is_encrypted_or_in_memory_is_not_searched() {
        assertThat(KilledFile.of("jdbc:h2:file:" + folder.resolve("other"))).isEmpty();
        assertThat(KilledFile.of(url + ";CIPHER=AES")).isEmpty();
        assertThat(KilledFile.of("jdbc:h2:mem:killed")).isEmpty();
    }

    @Test
    void one_that_is_open_elsewhere_is_left_alone() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            long before = last(connection);
            KilledFile.of(url).ifPresent(KilledFile::recover);

            assertThat(last(connection)).isEqualTo(before);
        }
    }
}
