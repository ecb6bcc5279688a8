package org.mlplab;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A real PostgreSQL server: one for all tests of a process, started when first asked for and stopped with the process.
 *
 * <p>Its library stops it while Spring closes the contexts that are left, each of which then waits some ten seconds for a database
 * that has gone. So a test class that has a context over it closes that with {@code @DirtiesContext}; no other shares it.
 *
 * <p>PostgreSQL refuses to run as root. Under Linux the library then starts it by {@code unshare -U}, in a user
 * namespace where it is nobody; where a container forbids that, run the build as another user.
 */
public final class PostgresServer {

    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresServer() {}

    /** JDBC URL, with user, of a new and empty database. */
    public static String newDatabase() {
        String name = "test" + DATABASES.incrementAndGet();
        try (Connection connection = Running.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("could not create " + name, e);
        }
        return Running.SERVER.getJdbcUrl("postgres", name);
    }

    private static final class Running {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // Not the shared temporary folder: there another user's unpacked server would be in the way.
                        .setOverrideWorkingDirectory(new File("target/postgres").getAbsoluteFile())
                        .setLocaleConfig("locale", "C")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL does not start; as root it needs `unshare -U` to work", e);
            }
        }
    }
}
