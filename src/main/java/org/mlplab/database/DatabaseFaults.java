package org.mlplab.database;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionTimedOutException;

/** Tells faults of the database from faults of what was asked of it. */
public final class DatabaseFaults {

    /**
     * Classes of SQLSTATE: connection, transaction rollback, insufficient resources (a full disk among them), operator
     * intervention (a shutdown), system error.
     */
    private static final Set<String> STATE_CLASSES = Set.of("08", "40", "53", "57", "58");

    /** A lock that could not be acquired (PostgreSQL, H2), a server that for now only reads, a transaction that was idle for too long. */
    private static final Set<String> STATES = Set.of("55P03", "HYT00", "25006", "25P03");

    /** H2's own: input or output failed, closed, closing. */
    private static final Set<Integer> H2_CODES = Set.of(90028, 90031, 90098, 90121, 90067);

    private DatabaseFaults() {}

    /** Whether the same request may well succeed later: the database could not be reached, was busy, full or stopping. */
    public static boolean isTransient(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TransientDataAccessException
                    || cause instanceof RecoverableDataAccessException
                    || cause instanceof NonTransientDataAccessResourceException
                    || cause instanceof CannotCreateTransactionException
                    || cause instanceof TransactionTimedOutException
                    // Hibernate's own: a commit or rollback that did not reach the server.
                    || cause instanceof org.hibernate.TransactionException
                    || cause instanceof SQLException sql && isTransient(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(SQLException sql) {
        String state = sql.getSQLState();
        return sql instanceof SQLTransientException
                || sql instanceof SQLRecoverableException
                || sql instanceof SQLNonTransientConnectionException
                || state != null
                        && (STATES.contains(state)
                                || state.length() == 5 && STATE_CLASSES.contains(state.substring(0, 2)))
                || H2_CODES.contains(sql.getErrorCode());
    }
}
