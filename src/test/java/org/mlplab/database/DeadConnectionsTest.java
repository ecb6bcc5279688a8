package org.mlplab.database;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.SQLExceptionOverride.Override;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which faults end a connection. */
class DeadConnectionsTest {

    private final DeadConnections dead = new DeadConnections();

    @ParameterizedTest
    @CsvSource({"90098, 90098", "90028, 90028", "25P03, 0"})
    void a_connection_that_leads_nowhere_is_dropped(String state, int code) {
        assertThat(dead.adjudicate(new SQLException("no", state, code))).isEqualTo(Override.MUST_EVICT);
    }

    @ParameterizedTest
    @CsvSource({"23505, 23505", "53100, 0", "40001, 40001"})
    void one_that_only_refused_something_is_judged_by_the_pool(String state, int code) {
        assertThat(dead.adjudicate(new SQLException("no", state, code))).isEqualTo(Override.CONTINUE_EVICT);
    }
}
