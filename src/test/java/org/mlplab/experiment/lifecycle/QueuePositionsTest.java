package org.mlplab.experiment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.experiment.queue.QueueOrder;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An experiment's position is the place of its job. */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:positions"})
class QueuePositionsTest {

    private final Submission submission;
    private final Experiments experiments;
    private final Claims claims;
    private final Attempts attempts;
    private final JdbcTemplate jdbc;

    @Autowired
    QueuePositionsTest(
            Submission submission, Experiments experiments, Claims claims, Attempts attempts, JdbcTemplate jdbc) {
        this.submission = submission;
        this.experiments = experiments;
        this.claims = claims;
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    private long submit() {
        return submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                .id();
    }

    @Test
    void follow_the_queue_s_own_order() {
        jdbc.update("delete from experiment");
        jdbc.update("delete from scheduled_tasks");
        long resumed = submit();
        long first = submit();
        long givenBack = submit();
        Attempt attempt = ((Claim.Granted) claims.claim(new QueueEntry(givenBack, 1), "node")).attempt();
        long last = submit();

        experiments.pause(resumed);
        experiments.resume(resumed);
        attempts.release(attempt);

        assertThat(experiments.get(List.of(last, first, resumed, givenBack)))
                .extracting(ExperimentView::queuePosition)
                .containsExactly(2L, 0L, 3L, 1L);
        assertThat(jdbc.queryForList("select task_instance from scheduled_tasks order by execution_time", String.class))
                .containsExactly(resumed + "-1", first + "-1", givenBack + "-1", last + "-1", resumed + "-2");
    }

    @Test
    void one_that_is_tried_again_later_waits_behind_what_is_due_before() {
        jdbc.update("delete from experiment");
        long deferred = submit();
        attempts.defer(
                ((Claim.Granted) claims.claim(new QueueEntry(deferred, 1), "node")).attempt(),
                "later",
                Duration.ofMinutes(1));
        long next = submit();

        assertThat(experiments.get(List.of(deferred, next)))
                .extracting(ExperimentView::queuePosition)
                .containsExactly(1L, 0L);
    }

    @Test
    void of_some_take_the_places_of_all_once() {
        String plan = JdbcClient.create(jdbc)
                .sql("explain " + QueuePositions.SOME)
                .param("now", QueueOrder.parameter(Instant.EPOCH))
                .param("ids", List.of(1L, 2L, 3L))
                .query(String.class)
                .single()
                .replace("\"", "");

        assertThat(plan).contains(" IN(").doesNotContain(": ID IN(");
    }
}
