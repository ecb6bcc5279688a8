package org.mlplab.dashboard.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.PostgresServer;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Changes that are committed in another order than they were made in. */
class ChangeLogTest {

    static List<Named<Supplier<String>>> databases() {
        return List.of(
                Named.of("H2", () -> "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"),
                Named.of("PostgreSQL", PostgresServer::newDatabase));
    }

    private static DriverManagerDataSource database(Supplier<String> url) throws SQLException {
        DriverManagerDataSource database = new DriverManagerDataSource(url.get());
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute("create table experiment (id bigint primary key)");
            connection.createStatement().execute("create table study (id bigint primary key)");
            connection.createStatement().execute("insert into experiment values (1), (2)");
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/common/V25__feed.sql"));
        }
        return database;
    }

    private static ChangeLog node(DriverManagerDataSource database) {
        return new ChangeLog(new JdbcTemplate(database), new DataSourceTransactionManager(database));
    }

    private static void change(Connection connection, long experiment) throws SQLException {
        connection
                .createStatement()
                .execute("update feed_change set place = null where subject = 'experiment' and subject_id = "
                        + experiment);
    }

    private static List<Long> told(ChangeLog node, long place) {
        node.settle();
        return node.after(place, 10).stream().map(Change::subjectId).toList();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_late_commit_is_told_behind_what_was_told(Supplier<String> url) throws SQLException {
        DriverManagerDataSource database = database(url);
        ChangeLog one = node(database);
        ChangeLog other = node(database);
        long start = one.lastPlace();
        assertThat(one.after(start, 10)).isEmpty();

        try (Connection early = database.getConnection();
                Connection late = database.getConnection()) {
            early.setAutoCommit(false);
            late.setAutoCommit(false);
            change(late, 1);
            change(early, 2);
            early.commit();
            assertThat(told(one, start)).containsExactly(2L);
            long cursor = one.lastPlace();
            assertThat(told(other, cursor)).isEmpty();

            late.commit();

            assertThat(told(other, cursor)).containsExactly(1L);
            assertThat(told(one, cursor)).containsExactly(1L);
            assertThat(told(one, start)).containsExactly(2L, 1L);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void a_change_of_what_is_not_settled_yet_holds_nobody_up(Supplier<String> url) throws SQLException {
        DriverManagerDataSource database = database(url);
        ChangeLog node = node(database);
        try (Connection connection = database.getConnection()) {
            change(connection, 1);
            change(connection, 2);
            connection.setAutoCommit(false);
            change(connection, 1);

            assertThat(told(node, 0)).containsExactly(2L);
            connection.commit();
            assertThat(told(node, 0)).containsExactly(2L, 1L);
        }
    }

    @ParameterizedTest
    @MethodSource("databases")
    void more_changes_than_are_settled_at_once_all_get_a_place(Supplier<String> url) throws SQLException {
        DriverManagerDataSource database = database(url);
        ChangeLog node = node(database);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.batchUpdate(
                "insert into feed_change (subject, subject_id) values ('study', ?)",
                IntStream.range(0, 1100).mapToObj(i -> new Object[] {i}).toList());

        assertThat(node.lastPlace()).isEqualTo(1100);
        assertThat(node.after(1000, 500).stream().map(Change::place))
                .hasSize(100)
                .isSorted()
                .doesNotHaveDuplicates();
    }
}
