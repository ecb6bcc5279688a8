package org.mlplab.execution.study;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.mlplab.database.DatabaseKind;
import org.mlplab.execution.Node;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.study.lifecycle.StudyEngine;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs the jobs of studies beside the workers, so that no training keeps a study from moving on: steps on every node,
 * looks at the test set on nodes that train.
 */
@Component
class StudySchedulers implements SmartLifecycle {

    /** Wake-ups of this node do not wait for it; it finds what is due by time, and what another node left behind. */
    private static final Duration POLL = Duration.ofSeconds(2);

    private static final Duration LONGEST_STEP = Duration.ofSeconds(3);
    private static final int MISSED_HEARTBEATS = 4;

    private final DataSource dataSource;
    private final StudyEngine engine;
    private final StudyQueue queue;
    private final DatabaseKind database;
    private final WorkerProperties properties;
    private final Node node;
    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Scheduler steps;
    private final Scheduler looks;
    private volatile boolean running;

    StudySchedulers(
            StudyStepTask step,
            StudyLookTask look,
            StudyEngine engine,
            StudyQueue queue,
            DatabaseKind database,
            WorkerProperties properties,
            Node node,
            JdbcTemplate jdbc,
            Clock clock) {
        this.dataSource = Objects.requireNonNull(jdbc.getDataSource());
        this.engine = engine;
        this.queue = queue;
        this.database = database;
        this.properties = properties;
        this.node = node;
        this.jdbc = jdbc;
        this.clock = clock;
        this.steps = scheduler(StudyQueue.STEPS, 2, step.task())
                .startTasks(step.beat())
                .build();
        this.looks = scheduler(StudyQueue.LOOKS, 1, look.task()).build();
    }

    private SchedulerBuilder scheduler(String table, int threads, Task<?> task) {
        SchedulerBuilder builder = Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), List.of(task))
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(node.name()))
                .clock(clock::instant)
                .threads(threads)
                .pollingInterval(POLL)
                .heartbeatInterval(properties.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_STEP)
                // the tasks tell what went wrong
                .failureLogging(LogLevel.DEBUG, false)
                .alwaysPersistTimestampInUTC();
        return database.isShared()
                ? builder.pollUsingLockAndFetch(0.5, 1.0)
                : builder.pollUsingFetchAndLockOnExecute(0.5, 1.0);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void jobAdded(StudyJobAdded added) {
        if (running) {
            steps.triggerCheckForDueExecutions();
            if (queue.trainsHere()) {
                looks.triggerCheckForDueExecutions();
            }
        }
    }

    @Override
    public void start() {
        if (!database.isShared()) {
            releaseJobsOfTheLastProcess(StudyQueue.STEPS);
            releaseJobsOfTheLastProcess(StudyQueue.LOOKS);
        }
        // Those of an earlier version have no jobs, and a step too many changes nothing.
        engine.running().forEach(queue::wake);
        steps.start();
        if (queue.trainsHere()) {
            looks.start();
        }
        running = true;
    }

    /** Nobody else can work on an embedded database, so what a killed process held need not wait to be missed. */
    private void releaseJobsOfTheLastProcess(String table) {
        jdbc.update(
                "update " + table + " set picked = false, picked_by = null, last_heartbeat = null where picked = true");
    }

    @Override
    public void stop() {
        running = false;
        steps.stop();
        looks.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
