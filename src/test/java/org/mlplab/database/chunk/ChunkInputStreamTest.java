package org.mlplab.database.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.mlplab.database.DatabaseFaults;

class ChunkInputStreamTest {

    @Test
    void a_connection_that_breaks_between_two_chunks_is_a_fault_of_the_database() throws SQLException {
        ResultSet rows = mock();
        when(rows.next()).thenThrow(new SQLException("the connection is gone", "08006"));

        var fault = catchThrowableOfType(IOException.class, () -> new ChunkInputStream(rows).readAllBytes());

        assertThat(DatabaseFaults.isTransient(new UncheckedIOException(fault))).isTrue();
    }
}
