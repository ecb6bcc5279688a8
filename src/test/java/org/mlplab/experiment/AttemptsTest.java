package org.mlplab.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.spec.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What counts of the work on an experiment, and what is refused. */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:attempts"})
class AttemptsTest {

    private static final byte[] PARAMETERS = {1, 2, 3, 4};

    private final Submission submission;
    private final Experiments experiments;
    private final Attempts attempts;
    private final JdbcTemplate jdbc;
    private long id;

    @Autowired
    AttemptsTest(Submission submission, Experiments experiments, Attempts attempts, JdbcTemplate jdbc) {
        this.submission = submission;
        this.experiments = experiments;
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void submit() {
        id = submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                .id();
    }

    private Attempt claim() {
        return attempts.claim(id, 1).orElseThrow();
    }

    private static EpochMetrics epoch(int number, double validationAccuracy) {
        return new EpochMetrics(number, number * 10L, 1, 1, 0.5, 1, validationAccuracy, 0.1, 1, 1);
    }

    private static StoredCheckpoint checkpoint(int epoch) {
        return new StoredCheckpoint(epoch * 10L, epoch, new byte[] {(byte) epoch});
    }

    private void epochEnded(Attempt attempt, int number, double validationAccuracy) {
        attempts.epochEnded(
                attempt, epoch(number, validationAccuracy), new LossSeries(new double[10], new double[10]), List.of());
    }

    @Test
    void a_worker_that_was_taken_for_dead_can_write_nothing_any_more() {
        Attempt first = claim();
        Attempt second = claim();
        List<Consumer<Attempt>> writes = List.of(
                attempt -> attempts.takeUp(attempt, 0, 0),
                attempt -> attempts.progressed(attempt, 5, 0.1),
                attempt -> epochEnded(attempt, 1, 0.5),
                attempt -> attempts.checkpoint(attempt, checkpoint(1)),
                attempt -> attempts.complete(attempt, new Completion("done", null, PARAMETERS)),
                attempt -> attempts.end(attempt, ExperimentState.FAILED, "out of memory"),
                attempts::release,
                attempts::wanted);

        for (Consumer<Attempt> write : writes) {
            assertThatThrownBy(() -> write.accept(first)).isInstanceOf(LostAttemptException.class);
        }
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.RUNNING);
        assertThat(experiments.epochs(id, 0)).isEmpty();

        epochEnded(second, 1, 0.5);
        attempts.complete(second, new Completion("done", null, PARAMETERS));
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.SUCCEEDED);
        assertThat(experiments.parameters(id)).hasValue(PARAMETERS);
    }

    @Test
    void takes_up_at_a_checkpoint_and_drops_what_came_later() {
        Attempt first = claim();
        epochEnded(first, 1, 0.7);
        epochEnded(first, 2, 0.7);
        attempts.checkpoint(first, checkpoint(2));
        epochEnded(first, 3, 0.9);
        attempts.checkpoint(first, checkpoint(3));

        Attempt second = claim();
        attempts.takeUp(second, 2, 20);

        assertThat(experiments.epochs(id, 0)).extracting(EpochMetrics::epoch).containsExactly(1, 2);
        ExperimentView view = experiments.get(id);
        assertThat(view.progress().epoch()).isEqualTo(2);
        assertThat(view.progress().iteration()).isEqualTo(20);
        assertThat(view.best()).isEqualTo(new ExperimentView.Best(1, 0.7));
        assertThat(attempts.checkpoints(second))
                .extracting(StoredCheckpoint::iteration)
                .containsExactly(20L);
    }

    @Test
    void keeps_the_last_two_checkpoints_until_the_end() {
        Attempt attempt = claim();
        IntStream.rangeClosed(1, 4).forEach(epoch -> attempts.checkpoint(attempt, checkpoint(epoch)));
        attempts.checkpoint(attempt, checkpoint(4));

        assertThat(attempts.checkpoints(attempt))
                .extracting(StoredCheckpoint::iteration)
                .containsExactly(40L, 30L);
        assertThat(attempts.checkpoints(attempt).get(0).payload()).containsExactly(4);

        attempts.complete(attempt, new Completion("done", null, PARAMETERS));
        assertThat(rows("checkpoint")).isZero();
        assertThat(rows("final_parameters")).isOne();
        experiments.delete(id);
        assertThat(rows("final_parameters")).isZero();
    }

    private int rows(String table) {
        return Integer.parseInt(jdbc.queryForObject(
                "select cast(count(*) as varchar) from " + table + " where experiment_id = ?", String.class, id));
    }

    @Test
    void is_given_up_when_three_attempts_were_lost() {
        claim();
        claim();
        claim();
        assertThat(attempts.claim(id, 1)).isEmpty();

        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.FAILED);
        assertThat(experiments.get(id).stateReason()).startsWith("3 times the process that trained it ended");
    }

    @Test
    void loses_no_attempt_that_gives_it_back() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempts.release(claim())).isEqualTo(ExperimentState.QUEUED);
        }
        assertThat(attempts.claim(id, 1)).isPresent();
    }

    @Test
    void a_job_of_an_earlier_turn_claims_nothing() {
        experiments.pause(id);
        experiments.resume(id);

        assertThat(attempts.claim(id, 1)).isEmpty();
        assertThat(attempts.claim(id, 2)).isPresent();
    }

    @Test
    void what_was_to_be_paused_or_cancelled_when_its_worker_died_is() {
        claim();
        experiments.pause(id);
        assertThat(attempts.claim(id, 1)).isEmpty();
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.PAUSED);

        experiments.resume(id);
        assertThat(attempts.claim(id, 2)).isPresent();
        experiments.cancel(id);
        assertThat(attempts.claim(id, 2)).isEmpty();
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.CANCELLED);
    }
}
