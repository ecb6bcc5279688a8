package org.mlplab.database;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets only that be told which is still true after this process is killed: H2 shows a commit to other sessions a moment before it is
 * in the file.
 */
@Component
public class DurableReads {

    private final JdbcTemplate jdbc;
    private final boolean embedded;

    DurableReads(JdbcTemplate jdbc, DatabaseKind database) {
        this.jdbc = jdbc;
        this.embedded = !database.isShared();
    }

    /** Returns when all that was read before is in the file. */
    public void await() {
        if (embedded) {
            jdbc.execute("checkpoint");
        }
    }
}
