package org.mlplab.experiment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.attempt.Completion;
import org.mlplab.experiment.attempt.LostAttemptException;
import org.mlplab.experiment.checkpoint.NewCheckpoint;
import org.mlplab.experiment.checkpoint.StoredCheckpoint;
import org.mlplab.experiment.diagnosis.InitialState;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochStore;
import org.mlplab.experiment.metrics.IterationLoss;
import org.mlplab.experiment.metrics.LossSeries;
import org.mlplab.experiment.metrics.LossStore;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.experiment.rerun.RunComparison;
import org.mlplab.experiment.weights.WeightSnapshot;
import org.mlplab.experiment.weights.WeightSnapshots;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/** What counts of the work on an experiment, and what is refused. */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:attempts"})
class AttemptsTest {

    private static final byte[] PARAMETERS = {1, 2, 3, 4};
    private static final Completion DONE =
            new Completion("done", null, new Payload(4, out -> out.write(PARAMETERS)), "{}");

    private final Submission submission;
    private final Experiments experiments;
    private final Claims claims;
    private final Attempts attempts;
    private final LossStore losses;
    private final WeightSnapshots snapshots;
    private final EpochStore epochs;
    private final JdbcTemplate jdbc;
    private long id;

    @Autowired
    AttemptsTest(
            Submission submission,
            Experiments experiments,
            Claims claims,
            Attempts attempts,
            LossStore losses,
            WeightSnapshots snapshots,
            EpochStore epochs,
            JdbcTemplate jdbc) {
        this.submission = submission;
        this.experiments = experiments;
        this.claims = claims;
        this.attempts = attempts;
        this.losses = losses;
        this.snapshots = snapshots;
        this.epochs = epochs;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void submit() {
        id = submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                .id();
    }

    private Attempt claim() {
        return ((Claim.Granted) claims.claim(new QueueEntry(id, 1), "node")).attempt();
    }

    private static EpochMetrics epoch(int number, double validationAccuracy) {
        return new EpochMetrics(number, number * 10L, 1, 1, 0.5, 1, validationAccuracy, 0.1, 1, 1, null, null);
    }

    private static NewCheckpoint checkpoint(int epoch) {
        return new NewCheckpoint(epoch * 10L, epoch, new Payload(1, out -> out.write(epoch)));
    }

    /** Of two units. */
    private static WeightSnapshot snapshot(int epoch) {
        return WeightSnapshot.of(epoch, 3, new float[] {0, 1, epoch, -1, 0, epoch});
    }

    private void epochEnded(Attempt attempt, int number, double validationAccuracy) {
        attempts.epochEnded(
                attempt,
                epoch(number, validationAccuracy),
                new LossSeries(new double[10], new double[10]),
                List.of(),
                snapshot(number));
    }

    @Test
    void a_worker_that_was_taken_for_dead_can_write_nothing_any_more() {
        Attempt first = claim();
        Attempt second = claim();
        List<Consumer<Attempt>> writes = List.of(
                attempt -> attempts.resume(attempt, 0, 0),
                attempt -> attempts.progressed(attempt, 5, 0.1),
                attempt -> epochEnded(attempt, 1, 0.5),
                attempt -> attempts.checkpoint(attempt, checkpoint(1)),
                attempt -> attempts.complete(attempt, DONE),
                attempt -> attempts.end(attempt, ExperimentState.FAILED, "out of memory"),
                attempts::release,
                attempts::wanted);

        for (Consumer<Attempt> write : writes) {
            assertThatThrownBy(() -> write.accept(first)).isInstanceOf(LostAttemptException.class);
        }
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.RUNNING);
        assertThat(epochs.after(id, 0, 100, 100)).isEmpty();

        epochEnded(second, 1, 0.5);
        attempts.complete(second, DONE);
        assertThat(experiments.get(id).state()).isEqualTo(ExperimentState.SUCCEEDED);
        assertThat(experiments.readParameters(id, (in, bytes) -> in.readAllBytes()))
                .hasValue(PARAMETERS);
    }

    @Test
    void resumes_at_a_checkpoint_and_drops_what_came_later() {
        Attempt first = claim();
        epochEnded(first, 1, 0.7);
        epochEnded(first, 2, 0.7);
        attempts.checkpoint(first, checkpoint(2));
        epochEnded(first, 3, 0.9);
        attempts.checkpoint(first, checkpoint(3));

        Attempt second = claim();
        attempts.resume(second, 2, 20);

        assertThat(epochs.after(id, 0, 100, 100))
                .extracting(EpochMetrics::epoch)
                .containsExactly(1, 2);
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
        byte[] newest = attempts.readCheckpoint(
                attempt, attempts.checkpoints(attempt).get(0), (in, bytes) -> in.readAllBytes());
        assertThat(newest).containsExactly(4);
        assertThat(rows("checkpoint_chunk")).isEqualTo(2);

        attempts.complete(attempt, DONE);
        assertThat(rows("checkpoint")).isZero();
        assertThat(rows("checkpoint_chunk")).isZero();
        assertThat(rows("final_parameters_chunk")).isOne();
        experiments.delete(id);
        assertThat(rows("final_parameters")).isZero();
        assertThat(rows("final_parameters_chunk")).isZero();
    }

    private int rows(String table) {
        return rows(table, id);
    }

    private int rows(String table, long experimentId) {
        return Integer.parseInt(jdbc.queryForObject(
                "select cast(count(*) as varchar) from " + table + " where experiment_id = ?",
                String.class,
                experimentId));
    }

    @Test
    void takes_every_write_twice_without_doubling_it() {
        Attempt attempt = claim();
        attempts.trainingStarted(attempt, new InitialState(2.3, List.of(new LayerStatistics(10, 5, 1, 0))));
        attempts.trainingStarted(attempt, new InitialState(2.3, List.of(new LayerStatistics(10, 5, 1, 0))));
        epochEnded(attempt, 1, 0.5);
        epochEnded(attempt, 1, 0.5);
        attempts.checkpoint(attempt, checkpoint(1));
        attempts.checkpoint(attempt, checkpoint(1));

        assertThat(epochs.after(id, 0, 100, 100)).hasSize(1);
        assertThat(attempts.checkpoints(attempt)).hasSize(1);
    }

    @Test
    void a_rerun_that_is_cancelled_while_it_rests_keeps_its_comparison() {
        Attempt origin = claim();
        epochEnded(origin, 1, 0.5);
        attempts.complete(origin, DONE);
        long rerun = submission.rerun(id, null).id();
        Attempt again = ((Claim.Granted) claims.claim(new QueueEntry(rerun, 1), "node")).attempt();
        attempts.trainingStarted(again, new InitialState(2.3, List.of(new LayerStatistics(10, 5, 1, 0))));
        epochEnded(again, 1, 0.5);
        attempts.checkpoint(again, checkpoint(1));
        experiments.pause(rerun);
        attempts.release(again);

        experiments.cancel(rerun);
        experiments.delete(id);

        assertThat(experiments.get(rerun).comparison())
                .extracting(RunComparison::verdict)
                .isEqualTo(RunComparison.Verdict.IDENTICAL_SO_FAR);
        assertThat(rows("checkpoint", rerun)).isZero();
    }

    @Test
    void losses_are_stored_once_however_often_they_are_written() {
        Attempt first = claim();
        epochEnded(first, 1, 0.5);
        epochEnded(first, 1, 0.5);
        epochEnded(first, 2, 0.5);
        attempts.diverged(first, 23, new LossSeries(new double[3], new double[3]));
        attempts.diverged(first, 23, new LossSeries(new double[3], new double[3]));
        assertThat(losses.count(id)).isEqualTo(23);
        assertThat(losses.chunk(id, 19, 23).stream().map(IterationLoss::epoch)).containsExactly(2, 3, 3, 3);

        Attempt second = claim();
        attempts.resume(second, 1, 15);
        assertThat(losses.count(id)).isEqualTo(10);
        epochEnded(second, 2, 0.5);
        assertThat(losses.count(id)).isEqualTo(20);
    }

    @Test
    void snapshots_are_dropped_with_their_epochs_and_taken_once_more() {
        Attempt first = claim();
        epochEnded(first, 1, 0.5);
        epochEnded(first, 2, 0.5);
        epochEnded(first, 2, 0.5);
        epochEnded(first, 3, 0.5);
        assertThat(snapshots.epochs(id)).containsExactly(1, 2, 3);
        assertThat(snapshots.ranges(id)).containsExactly(0, 3, -1, 3);

        Attempt second = claim();
        attempts.resume(second, 1, 10);
        assertThat(snapshots.epochs(id)).containsExactly(1);
        epochEnded(second, 2, 0.5);

        assertThat(snapshots.find(id, 2)).get().satisfies(stored -> {
            assertThat(stored.ranges()).containsExactly(0, 2, -1, 2);
            assertThat(stored.levels()).isEqualTo(snapshot(2).levels());
        });
        assertThat(snapshots.find(id, 3)).isEmpty();
        attempts.end(second, ExperimentState.FAILED, "reason");
        experiments.delete(id);
        assertThat(rows("weight_snapshot", id)).isZero();
    }

    @Test
    void the_best_epoch_is_the_earliest_of_equals_up_to_a_given_one() {
        Attempt attempt = claim();
        double[] accuracies = {0.5, 0.75, 0.25, 0.75, 0.9};
        for (int i = 0; i < accuracies.length; i++) {
            epochEnded(attempt, i + 1, accuracies[i]);
        }
        assertThat(experiments.bestAndLast(id, 4))
                .extracting(EpochMetrics::epoch)
                .containsExactly(2, 4);
        assertThat(experiments.bestAndLast(id, 100))
                .extracting(EpochMetrics::epoch)
                .containsExactly(5);
        assertThat(experiments.bestAndLast(id, 1))
                .extracting(EpochMetrics::epoch)
                .containsExactly(1);
        attempts.resume(claim(), 0, 0);
        assertThat(experiments.bestAndLast(id, 100)).isEmpty();
        assertThat(experiments.get(id).best()).isNull();
    }

    @Test
    void one_whose_data_set_is_unavailable_waits_to_be_tried_again() {
        attempts.defer(claim(), "waits for its data set", Duration.ofSeconds(20));

        ExperimentView waiting = experiments.get(id);
        assertThat(waiting.state()).isEqualTo(ExperimentState.QUEUED);
        assertThat(waiting.stateReason()).isEqualTo("waits for its data set");

        Attempt again = claim();
        experiments.pause(id);
        assertThat(attempts.defer(again, "waits for its data set", Duration.ofSeconds(20)))
                .isEqualTo(ExperimentState.PAUSED);
    }
}
