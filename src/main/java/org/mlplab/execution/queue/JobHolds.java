package org.mlplab.execution.queue;

import com.github.kagkarlsson.scheduler.task.Execution;
import org.mlplab.execution.Node;
import org.mlplab.execution.worker.JobHold;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells jobs that are held by this node from those that others have taken over: a process may have been paused between taking
 * a job and beginning with it.
 */
@Component
class JobHolds {

    private final JdbcTemplate jdbc;
    private final Node node;

    JobHolds(JdbcTemplate jdbc, Node node) {
        this.jdbc = jdbc;
        this.node = node;
    }

    /** Locks the job's row where it is this node's still: nobody takes it over before the transaction ends. */
    JobHold of(Execution job) {
        return () -> !jdbc.queryForList(
                        "select version from " + JobQueue.TABLE + " where task_name = ? and task_instance = ?"
                                + " and picked = true and picked_by = ? and version = ? for update",
                        Long.class,
                        job.taskInstance.getTaskName(),
                        job.taskInstance.getId(),
                        node.name(),
                        job.version)
                .isEmpty();
    }
}
