package org.mlplab.database.embedded;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections to an embedded H2 of which one at a time changes it or ends a transaction.
 *
 * <p>H2 saves with each commit what all sessions have changed, table after table and index after index, while others go on changing
 * them. A transaction that another thread begins and ends meanwhile is saved by half, and put right by its own commit a moment later.
 * A process that is killed in that moment leaves a table and an index that contradict each other
 * (<a href="https://github.com/h2database/h2database/issues/2080">h2database 2080</a>). Here nothing changes while H2 saves:
 * what it saves of transactions that have not ended has its undo log beside it. A transaction may be as long as it likes: between its
 * statements it is the turn of others.
 *
 * <p>Queries take no turns. Where a transaction ends while one runs, its answer waits for that end, so that nobody is told what a kill
 * would take back.
 */
public final class OneWriterDataSource extends DelegatingDataSource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WriterTurn turn;

    public OneWriterDataSource(DataSource target) {
        this(target, PATIENCE);
    }

    /**
     * Before the first connection: what was committed before a kill is there again.
     *
     * @param url of the database that the target connects to
     */
    public static OneWriterDataSource of(DataSource target, String url) {
        KilledFile.of(url).ifPresent(KilledFile::recover);
        return new OneWriterDataSource(target);
    }

    OneWriterDataSource(DataSource target, Duration patience) {
        super(target);
        this.turn = new WriterTurn(patience);
    }

    @Override
    public Connection getConnection() throws SQLException {
        return oneWriter(super.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return oneWriter(super.getConnection(username, password));
    }

    private Connection oneWriter(Connection connection) throws SQLException {
        try (Statement settings = connection.createStatement()) {
            // Who waits for locked rows must not keep the turn from who has locked them.
            settings.execute("set lock_timeout 1");
            // Each time that it finds them locked still is an error to H2, which it would write to a file beside the
            // database.
            settings.execute("set trace_level_file 0");
        }
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new OneWriterConnection(connection, turn));
    }
}
