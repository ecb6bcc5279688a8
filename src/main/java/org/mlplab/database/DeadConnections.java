package org.mlplab.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Connections that no longer lead anywhere, beside those that the pool knows of: H2's whose database has closed itself, as on a
 * full disk, and PostgreSQL's that stood still in a transaction. The pool drops them, and the next one opens the database anew.
 */
final class DeadConnections implements SQLExceptionOverride {

    /** Connection broken, database closed, closing, called at shutdown; the file was not written. */
    private static final Set<Integer> H2_CODES = Set.of(90067, 90098, 90121, 90028, 90031);

    private static final String STOOD_STILL = "25P03";

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException e) {
        return H2_CODES.contains(e.getErrorCode()) || STOOD_STILL.equals(e.getSQLState())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
