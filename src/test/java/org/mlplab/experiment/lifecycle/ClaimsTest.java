package org.mlplab.experiment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.checkpoint.NewCheckpoint;
import org.mlplab.experiment.queue.NextExperiment;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who gets an experiment, and when one is given up whose workers' processes ended without giving it back. */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:attempts"})
class ClaimsTest {

    private final Submission submission;
    private final Experiments experiments;
    private final Claims claims;
    private final Attempts attempts;
    private final JdbcTemplate jdbc;
    private long id;

    @Autowired
    ClaimsTest(Submission submission, Experiments experiments, Claims claims, Attempts attempts, JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.submission = submission;
        this.experiments = experiments;
        this.claims = claims;
        this.attempts = attempts;
    }

    @BeforeEach
    void submit() {
        id = submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                .id();
    }

    private Claim claim(int number) {
        return claims.claim(new QueueEntry(id, number), "node");
    }

    private Attempt granted() {
        return ((Claim.Granted) claim(1)).attempt();
    }

    private boolean isAlone() {
        // What is delayed is due, and first of all.
        jdbc.update("update experiment set queued_at = created_at, priority = 100 where id = ?", id);
        var take = (NextExperiment.Take) claims.next(new QueueEntry(id, 1), Set.of());
        assertThat(take.entry().experimentId()).isEqualTo(id);
        return take.alone();
    }

    @Test
    void is_tried_alone_before_it_is_given_up_after_its_third_start() {
        granted();
        granted();
        assertThat(isAlone()).isFalse();
        assertThat(claim(1)).isEqualTo(new Claim.Deferred(id, Duration.ofSeconds(10)));
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.QUEUED);
        assertThat(experiments.get(id).stateReason()).contains("tried again alone after 10 s");
        assertThat(isAlone()).isTrue();
        granted();
        assertThat(claim(1)).isEqualTo(new Claim.GivenUp(id));

        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.FAILED);
        assertThat(experiments.get(id).stateReason()).startsWith("3 times in a row the process that trained it ended");
    }

    @Test
    void starts_with_progress_do_not_count() {
        for (int i = 1; i <= 20; i++) {
            Attempt attempt = granted();
            attempts.checkpoint(attempt, new NewCheckpoint(i, 0, new Payload(1, out -> out.write(1))));
            assertThat(isAlone()).isFalse();
        }
        granted();
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.RUNNING);
    }

    @Test
    void waiting_to_be_tried_alone_does_not_count() {
        granted();
        granted();
        assertThat(claim(1)).isInstanceOf(Claim.Deferred.class);
        attempts.release(granted());
        attempts.release(granted());
        granted();
        assertThat(claim(1)).isEqualTo(new Claim.GivenUp(id));
    }

    @Test
    void loses_no_attempt_that_gives_it_back() {
        for (int i = 0; i < 10; i++) {
            assertThat(attempts.release(granted())).isEqualTo(ExperimentState.QUEUED);
        }
        granted();
    }

    @Test
    void a_job_of_an_earlier_entry_claims_nothing() {
        experiments.pause(id);
        experiments.resume(id);

        assertThat(claim(1)).isInstanceOf(Claim.Nothing.class);
        assertThat(claim(2)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void what_was_to_be_paused_or_cancelled_when_its_worker_died_is() {
        granted();
        experiments.pause(id);
        assertThat(claim(1)).isInstanceOf(Claim.Nothing.class);
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.PAUSED);

        experiments.resume(id);
        assertThat(claim(2)).isInstanceOf(Claim.Granted.class);
        experiments.cancel(id);
        assertThat(claim(2)).isInstanceOf(Claim.Nothing.class);
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.CANCELLED);
    }
}
