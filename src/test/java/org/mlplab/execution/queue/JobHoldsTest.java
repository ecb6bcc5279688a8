package org.mlplab.execution.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.Node;
import org.mlplab.execution.worker.AttemptGivenBackException;
import org.mlplab.execution.worker.Worker;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A node that was paused between taking a job and claiming its experiment takes it from nobody. */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:attempts"})
class JobHoldsTest {

    private final Submission submission;
    private final Experiments experiments;
    private final Claims claims;
    private final Worker worker;
    private final JobHolds holds;
    private final Node node;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private long id;

    @Autowired
    JobHoldsTest(
            Submission submission,
            Experiments experiments,
            Claims claims,
            Worker worker,
            JobHolds holds,
            Node node,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions) {
        this.submission = submission;
        this.experiments = experiments;
        this.claims = claims;
        this.worker = worker;
        this.holds = holds;
        this.node = node;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void submit() {
        id = submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                .id();
    }

    private void pick(String by, long version) {
        assertThat(jdbc.update(
                        "update scheduled_tasks set picked = true, picked_by = ?, version = ? where task_instance = ?",
                        by,
                        version,
                        id + "-1"))
                .isOne();
    }

    private Execution job(long version) {
        var job = new TaskInstance<>("train", id + "-1", new QueueEntry(id, 1));
        return new Execution(Instant.EPOCH, job, true, node.name(), null, null, 0, null, version);
    }

    private boolean lasts(long version) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> holds.of(job(version)).lasts()));
    }

    @Test
    void a_hold_lasts_until_the_job_is_taken_anew_by_whomever() {
        pick(node.name(), 7);
        assertThat(lasts(7)).isTrue();

        pick("another", 8);
        assertThat(lasts(7)).isFalse();

        pick(node.name(), 9);
        assertThat(lasts(7)).isFalse();
        assertThat(lasts(9)).isTrue();

        jdbc.update("update scheduled_tasks set picked = false where task_instance = ?", id + "-1");
        assertThat(lasts(9)).isFalse();
    }

    @Test
    void what_another_node_has_taken_over_and_trains_is_left_to_it() {
        pick("another", 8);
        assertThat(claims.claim(new QueueEntry(id, 1), "another")).isInstanceOf(Claim.Granted.class);

        assertThatThrownBy(() -> worker.work(new QueueEntry(id, 1), holds.of(job(7)), 0))
                .isInstanceOf(AttemptGivenBackException.class);

        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.RUNNING);
        assertThat(jdbc.queryForObject("select node from experiment where id = ?", String.class, id))
                .isEqualTo("another");
        assertThat(jdbc.queryForObject("select attempt from experiment where id = ?", Integer.class, id))
                .isOne();
    }
}
