package org.mlplab;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class PostgresServerTest {

    @Test
    void is_the_server_that_the_compose_file_runs() throws SQLException {
        assertThat(answer(PostgresServer.newDatabase(), "select version()")).startsWith("PostgreSQL 18.");
    }

    @Test
    void every_database_is_its_own() throws SQLException {
        String name = "select current_database()";

        assertThat(answer(PostgresServer.newDatabase(), name)).isNotEqualTo(answer(PostgresServer.newDatabase(), name));
    }

    private static String answer(String url, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
