package org.mlplab.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.ErrorCode;

/**
 * Connections that no longer lead anywhere, beside those that the pool knows of: H2's whose database has closed itself, as on a
 * full disk, and PostgreSQL's that stood still in a transaction. The pool drops them, and the next one opens the database anew.
 */
final class DeadConnections implements SQLExceptionOverride {

    private static final Set<Integer> H2_CODES = Set.of(
            ErrorCode.CONNECTION_BROKEN_1,
            ErrorCode.DATABASE_IS_CLOSED,
            ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2);

    private static final String STOOD_STILL = "25P03";

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException e) {
        return H2_CODES.contains(e.getErrorCode()) || STOOD_STILL.equals(e.getSQLState())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
