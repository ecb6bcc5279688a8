package org.mlplab.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneWriterDataSourceTest {

    private static final String CHANGE = "update counter set number = number + 1 where id = 1";
    private static final String QUERY = "select number from counter where id = 1";
    private static final int LOCK_TIMEOUT = 50200;

    private interface Work {
        void run() throws Exception;
    }

    private interface Transaction {
        void run(Connection connection) throws SQLException;
    }

    /** What runs on a thread of its own. */
    private static final class Running {

        private final FutureTask<Void> task;
        private final Thread thread;

        Running(Work work) {
            task = new FutureTask<>(() -> {
                work.run();
                return null;
            });
            thread = new Thread(task);
            thread.start();
        }

        /** A thread that does not wait ends, and is never seen to wait. */
        void awaitWaiting() {
            await().pollInterval(Duration.ofMillis(1))
                    .until(() -> thread.getState() == Thread.State.WAITING
                            || thread.getState() == Thread.State.TIMED_WAITING);
        }

        void awaitEnd() {
            assertThat(task).succeedsWithin(Duration.ofMinutes(1));
        }
    }

    /** A connection that is in the middle of its commit, or of a change, until it is let go, and another to the same database. */
    private static final class Committing {

        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch letGo = new CountDownLatch(1);
        private final Running commit;
        private final Connection first = connection();
        private final Statement statement = mock();
        private final Connection other;

        /** A commit, beside one that has changed something too. */
        Committing() throws Exception {
            this(other -> execute(other, CHANGE));
        }

        /** @param before what the other has done in its transaction */
        Committing(Transaction before) throws Exception {
            doAnswer(call -> pause()).when(first).commit();
            Connection[] both = connections();
            other = both[1];
            before.run(other);
            execute(both[0], CHANGE);
            commit = new Running(both[0]::commit);
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        }

        /** A statement that changes something. */
        Committing(boolean autoCommit) throws Exception {
            Statement changing = mock();
            when(changing.execute(CHANGE)).thenAnswer(call -> pause());
            when(first.createStatement()).thenReturn(mock(), changing);
            when(first.getAutoCommit()).thenReturn(autoCommit);
            Connection[] both = connections();
            other = both[1];
            commit = new Running(() -> execute(both[0], CHANGE));
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        }

        private static Connection connection() {
            try {
                Connection connection = mock();
                when(connection.createStatement()).thenReturn(mock());
                when(connection.prepareStatement(anyString())).thenReturn(mock());
                return connection;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean pause() throws InterruptedException {
            begun.countDown();
            return letGo.await(1, TimeUnit.MINUTES);
        }

        private Connection[] connections() throws SQLException {
            Connection second = connection();
            when(second.createStatement()).thenReturn(statement);
            DataSource database = mock();
            when(database.getConnection()).thenReturn(first, second);
            DataSource turns = new OneWriterDataSource(database);
            return new Connection[] {turns.getConnection(), turns.getConnection()};
        }

        void assertWaits(Work work) {
            var waiting = new Running(work);
            waiting.awaitWaiting();
            letGo.countDown();
            waiting.awaitEnd();
            commit.awaitEnd();
        }

        void assertDoesNotWait(Work work) {
            new Running(work).awaitEnd();
            letGo.countDown();
            commit.awaitEnd();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void executePrepared(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    private static void executeBatch(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
            statement.addBatch();
            statement.executeBatch();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CHANGE,
                " INSERT into counter values (3, 0)",
                "select number from counter where id = 2 FOR UPDATE",
                "select next value for ids",
                "create table other (id bigint)",
                "checkpoint"
            })
    void nothing_is_changed_while_another_commits(String change) throws Exception {
        Committing plain = new Committing();
        plain.assertWaits(() -> execute(plain.other, change));

        Committing prepared = new Committing();
        prepared.assertWaits(() -> executePrepared(prepared.other, change));
    }

    @Test
    void no_transaction_ends_while_another_commits() throws Exception {
        Committing commit = new Committing();
        commit.assertWaits(commit.other::commit);
        Committing rollback = new Committing();
        rollback.assertWaits(rollback.other::rollback);
        Committing savepoint = new Committing();
        savepoint.assertWaits(() -> savepoint.other.rollback(mock()));
        Committing partly = new Committing(other -> {
            execute(other, CHANGE);
            other.rollback(mock());
        });
        partly.assertWaits(partly.other::commit);
        Committing automatic = new Committing();
        automatic.assertWaits(() -> automatic.other.setAutoCommit(true));
        Committing close = new Committing();
        close.assertWaits(close.other::close);
        Committing batch = new Committing();
        batch.assertWaits(() -> executeBatch(batch.other));
    }

    @Test
    void a_transaction_that_changed_nothing_ends_at_once() throws Exception {
        Committing commit = new Committing(other -> execute(other, QUERY));
        commit.assertDoesNotWait(commit.other::commit);
        Committing automatic = new Committing(other -> execute(other, QUERY));
        automatic.assertDoesNotWait(() -> automatic.other.setAutoCommit(true));
        Committing close = new Committing(other -> execute(other, QUERY));
        close.assertDoesNotWait(close.other::close);
    }

    @Test
    void what_a_query_may_have_seen_of_a_commit_is_saved_before_it_is_answered() throws Exception {
        Committing plain = new Committing();
        plain.assertWaits(() -> execute(plain.other, QUERY));
        verify(plain.statement).execute(QUERY);
        Committing prepared = new Committing();
        prepared.assertWaits(() -> executePrepared(prepared.other, QUERY));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void queries_wait_for_changes_only_where_those_end_their_transaction(boolean autoCommit) throws Exception {
        Committing change = new Committing(autoCommit);
        if (autoCommit) {
            change.assertWaits(() -> execute(change.other, QUERY));
        } else {
            change.assertDoesNotWait(() -> execute(change.other, QUERY));
        }
    }

    private final JdbcDataSource h2 = new JdbcDataSource();
    private Connection keep;

    @BeforeEach
    void create() throws SQLException {
        h2.setUrl("jdbc:h2:mem:" + UUID.randomUUID());
        keep = h2.getConnection();
        execute(keep, "create table counter (id bigint primary key, number bigint)");
        execute(keep, "insert into counter values (1, 0), (2, 0)");
    }

    @AfterEach
    void close() throws SQLException {
        keep.close();
    }

    private long number(int id) throws SQLException {
        try (Statement statement = keep.createStatement();
                ResultSet row = statement.executeQuery("select number from counter where id = " + id)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void it_is_the_turn_of_others_between_the_statements_of_a_transaction() throws SQLException {
        DataSource turns = new OneWriterDataSource(h2);
        try (Connection first = turns.getConnection();
                Connection second = turns.getConnection()) {
            first.setAutoCommit(false);
            execute(first, CHANGE);

            execute(second, "update counter set number = 5 where id = 2");

            assertThat(number(2)).isEqualTo(5);
            first.commit();
            assertThat(number(1)).isOne();
        }
    }

    @Test
    void a_statement_waits_for_rows_that_another_transaction_has_locked() throws SQLException {
        DataSource turns = new OneWriterDataSource(h2, Duration.ofMinutes(1));
        try (Connection first = turns.getConnection();
                Connection second = turns.getConnection();
                Connection third = turns.getConnection()) {
            first.setAutoCommit(false);
            execute(first, CHANGE);
            var change = new Running(() -> execute(second, CHANGE));
            var query = new Running(() -> executePrepared(third, QUERY + " for update"));
            change.awaitWaiting();
            query.awaitWaiting();

            execute(first, CHANGE);
            first.commit();

            change.awaitEnd();
            query.awaitEnd();
            assertThat(number(1)).isEqualTo(3);
        }
    }

    @Test
    void who_finds_rows_locked_leaves_no_file_of_errors(@TempDir Path folder) throws Exception {
        JdbcDataSource file = new JdbcDataSource();
        file.setUrl("jdbc:h2:file:" + folder.resolve("db"));
        DataSource turns = new OneWriterDataSource(file, Duration.ZERO);
        try (Connection first = turns.getConnection();
                Connection second = turns.getConnection()) {
            execute(first, "create table counter (id bigint primary key, number bigint)");
            execute(first, "insert into counter values (1, 0)");
            first.setAutoCommit(false);
            execute(first, CHANGE);

            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> execute(second, CHANGE));
        }
        assertThat(folder.resolve("db.mv.db")).exists();
        assertThat(folder.resolve("db.trace.db")).doesNotExist();
    }

    @Test
    void what_is_locked_for_too_long_is_given_up() throws SQLException {
        DataSource impatient = new OneWriterDataSource(h2, Duration.ZERO);
        try (Connection first = impatient.getConnection();
                Connection second = impatient.getConnection()) {
            first.setAutoCommit(false);
            second.setAutoCommit(false);
            execute(first, CHANGE);
            execute(second, "update counter set number = 5 where id = 2");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> execute(second, CHANGE))
                    .returns(LOCK_TIMEOUT, SQLException::getErrorCode);

            second.commit();
            assertThat(number(2)).as("what it did before").isEqualTo(5);
        }
    }
}
