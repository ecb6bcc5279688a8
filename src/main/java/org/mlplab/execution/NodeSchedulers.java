package org.mlplab.execution;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.mlplab.database.DatabaseKind;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;

/** What all queues of this node have in common: the service's own database and its transactions, and this node's name. */
@Component
public class NodeSchedulers {

    // A dead node's jobs are taken over after four missed heartbeats, the fewest that db-scheduler allows.
    private static final int MISSED_HEARTBEATS = 4;

    // Nobody else can work on an embedded database: there a heartbeat that seems old tells of the clock, not of a node.
    private static final int NEVER_MISSED = 1_000_000;

    // A node that finds more jobs than it can start would hold them back from idle nodes.
    private static final double REFILL_BELOW = 0.5;
    private static final double FILL_UP_TO = 1.0;

    private final DataSource dataSource;
    private final JdbcTemplate jdbc;
    private final DatabaseKind database;
    private final WorkerProperties properties;
    private final Node node;
    private final JsonTaskData taskData;
    private final Clock clock;

    public NodeSchedulers(
            DataSource dataSource,
            JdbcTemplate jdbc,
            DatabaseKind database,
            WorkerProperties properties,
            Node node,
            JsonTaskData taskData,
            Clock clock) {
        this.dataSource = dataSource;
        this.jdbc = jdbc;
        this.database = database;
        this.properties = properties;
        this.node = node;
        this.taskData = taskData;
        this.clock = clock;
    }

    /** A scheduler of the jobs in {@code table}, whose threads and pace are left to set. */
    public SchedulerBuilder on(String table, Task<?> task) {
        SchedulerBuilder builder = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.of(task))
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .serializer(taskData)
                .clock(clock::instant)
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(database.isShared() ? MISSED_HEARTBEATS : NEVER_MISSED)
                .alwaysPersistTimestampInUTC();
        return database.isShared()
                ? builder.pollUsingLockAndFetch(REFILL_BELOW, FILL_UP_TO)
                : builder.pollUsingFetchAndLockOnExecute(REFILL_BELOW, FILL_UP_TO);
    }

    /** Adds jobs to {@code table} within its caller's transactions. */
    public SchedulerClient client(String table) {
        return SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(dataSource))
                .tableName(table)
                .serializer(taskData)
                .build();
    }

    /** Nobody else can work on an embedded database, so what a killed process held need not wait to be missed. */
    public void releaseJobsOfTheLastProcess(String table) {
        if (!database.isShared()) {
            jdbc.update("update " + table
                    + " set picked = false, picked_by = null, last_heartbeat = null where picked = true");
        }
    }
}
