package org.mlplab.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.UnexpectedRollbackException;

class DatabaseFaultsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08006", // connection failure
                "25P03", // stood still in a transaction
                "40001", // serialization failure
                "40P01", // deadlock
                "53100", // disk full
                "53300", // too many connections
                "55P03", // lock not available
                "57P01", // shut down by its administrator
                "58030" // input or output error
            })
    void what_the_server_may_do_next_time_is_transient(String state) {
        var sql = new SQLException("no", state);

        assertThat(DatabaseFaults.isTransient(sql)).isTrue();
        assertThat(DatabaseFaults.isTransient(new JpaSystemException(new RuntimeException(sql))))
                .isTrue();
    }

    static Stream<Throwable> transientOnes() {
        return Stream.of(
                new CannotCreateTransactionException("pool", new SQLTransientConnectionException("no connection")),
                new CannotAcquireLockException("lock"),
                new DataAccessResourceFailureException("connection"),
                new JpaSystemException(new org.hibernate.TransactionException(
                        "Unable to rollback against JDBC Connection", new SQLException("Connection is closed"))),
                new SQLException("closed", "90098", 90098));
    }

    @ParameterizedTest
    @MethodSource("transientOnes")
    void what_could_not_be_reached_is_transient(Throwable thrown) {
        assertThat(DatabaseFaults.isTransient(thrown)).isTrue();
    }

    static Stream<Arguments> otherOnes() {
        return Stream.of(
                Arguments.of(new DataIntegrityViolationException("key", new SQLException("key", "23505"))),
                Arguments.of(new UnexpectedRollbackException("marked")),
                Arguments.of(new SQLException("syntax", "42601")),
                Arguments.of(new IllegalStateException(new IOException("disk"))),
                Arguments.of(new OutOfMemoryError("heap")));
    }

    @ParameterizedTest
    @MethodSource("otherOnes")
    void what_was_wrong_with_the_request_is_not(Throwable thrown) {
        assertThat(DatabaseFaults.isTransient(thrown)).isFalse();
    }
}
