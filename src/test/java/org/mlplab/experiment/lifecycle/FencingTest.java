package org.mlplab.experiment.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.attempt.Completion;
import org.mlplab.experiment.attempt.LostAttemptException;
import org.mlplab.experiment.checkpoint.NewCheckpoint;
import org.mlplab.experiment.diagnosis.InitialState;
import org.mlplab.experiment.diagnosis.LayerStatistics;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.LossSeries;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.experiment.weights.WeightSnapshot;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Whatever a worker writes for an attempt that another has taken over is refused, and changes nothing: not a row of any table
 * that tells of the experiment.
 */
@SpringBootTest(properties = {"mlplab.workers=0", "spring.datasource.url=jdbc:h2:mem:attempts"})
class FencingTest {

    private static final List<String> TABLES = List.of(
            "experiment where id",
            "experiment_transition where experiment_id",
            "epoch_metrics where experiment_id",
            "iteration_losses where experiment_id",
            "checkpoint where experiment_id",
            "checkpoint_chunk where experiment_id",
            "final_parameters where experiment_id",
            "final_parameters_chunk where experiment_id",
            "weight_snapshot where experiment_id",
            "diagnosis_evidence where experiment_id");

    private static final Provenance PROVENANCE =
            new Provenance("stale", "stale", "1", "cpu", "1", "1", "1", 1, "cpu", "1", "os", "stale", null);

    private final Submission submission;
    private final Experiments experiments;
    private final Claims claims;
    private final Attempts attempts;
    private final JdbcTemplate jdbc;
    private long id;

    @Autowired
    FencingTest(Submission submission, Experiments experiments, Claims claims, Attempts attempts, JdbcTemplate jdbc) {
        this.submission = submission;
        this.experiments = experiments;
        this.claims = claims;
        this.attempts = attempts;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void submit() {
        id = submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                .id();
    }

    private Attempt claim(String node) {
        return ((Claim.Granted) claims.claim(new QueueEntry(id, 1), node)).attempt();
    }

    private static void epochEnded(Attempts attempts, Attempt attempt, int epoch) {
        attempts.epochEnded(
                attempt,
                new EpochMetrics(epoch, epoch * 10L, 1, 1, 0.5, 1, 0.5, 0.1, 1, 1, null, null),
                new LossSeries(new double[10], new double[10]),
                List.of(new LayerStatistics(10, 5, 1, 0)),
                WeightSnapshot.of(epoch, 3, new float[] {0, 1, 2, -1, 0, 2}));
    }

    private static NewCheckpoint checkpoint(int epoch) {
        return new NewCheckpoint(epoch * 10L, epoch, new Payload(1, out -> out.write(epoch)));
    }

    private static Arguments path(String name, BiConsumer<Attempts, Attempt> write) {
        return Arguments.of(name, write);
    }

    /** Every way that a worker has to the store. */
    static Stream<Arguments> paths() {
        return Stream.of(
                path("resume", (attempts, stale) -> attempts.resume(stale, 0, 0)),
                path("provenance", (attempts, stale) -> attempts.recordProvenance(stale, PROVENANCE)),
                path(
                        "initial state",
                        (attempts, stale) -> attempts.trainingStarted(stale, new InitialState(9, List.of()))),
                path("progress", (attempts, stale) -> attempts.progressed(stale, 15, 0.1)),
                path("epoch, losses, weights, findings", (attempts, stale) -> epochEnded(attempts, stale, 2)),
                path("checkpoint", (attempts, stale) -> attempts.checkpoint(stale, checkpoint(2))),
                path(
                        "last losses",
                        (attempts, stale) ->
                                attempts.diverged(stale, 13, new LossSeries(new double[3], new double[3]))),
                path(
                        "completion, test result, parameters",
                        (attempts, stale) -> attempts.complete(
                                stale, new Completion("done", null, new Payload(1, out -> out.write(7)), "{}"))),
                path("end", (attempts, stale) -> attempts.end(stale, ExperimentState.FAILED, "stale")),
                path("deferral", (attempts, stale) -> attempts.defer(stale, "stale", Duration.ofSeconds(1))),
                path("release", Attempts::release));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void a_stale_attempt_changes_nothing(String name, BiConsumer<Attempts, Attempt> write) {
        Attempt stale = takenOver();
        Map<String, Object> before = contents();
        assertThat(before.values()).anyMatch(rows -> !rows.toString().equals("[]"));

        assertThatThrownBy(() -> write.accept(attempts, stale)).isInstanceOf(LostAttemptException.class);

        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void nor_does_one_that_comes_back_after_the_end(String name, BiConsumer<Attempts, Attempt> write) {
        Attempt stale = takenOver();
        experiments.cancel(id);
        attempts.release(new Attempt(id, 2, stale.spec(), stale.specHash(), false));
        Map<String, Object> before = contents();

        assertThatThrownBy(() -> write.accept(attempts, stale)).isInstanceOf(LostAttemptException.class);

        assertThat(contents()).isEqualTo(before);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("paths")
    void the_attempt_that_counts_may_do_each_of_them(String name, BiConsumer<Attempts, Attempt> write) {
        Attempt stale = takenOver();
        Map<String, Object> before = contents();

        write.accept(attempts, new Attempt(id, 2, stale.spec(), stale.specHash(), false));

        assertThat(contents()).isNotEqualTo(before);
    }

    private Attempt takenOver() {
        Attempt stale = claim("stale");
        attempts.trainingStarted(stale, new InitialState(2.3, List.of(new LayerStatistics(10, 5, 1, 0))));
        epochEnded(attempts, stale, 1);
        attempts.checkpoint(stale, checkpoint(1));
        claim("successor");
        return stale;
    }

    private Map<String, Object> contents() {
        Map<String, Object> contents = new LinkedHashMap<>();
        for (String table : TABLES) {
            contents.put(
                    table,
                    jdbc.queryForList("select * from " + table + " = ?", id).stream()
                            .map(row ->
                                    row.values().stream().map(FencingTest::text).toList())
                            .map(Object::toString)
                            .sorted()
                            .toList());
        }
        return contents;
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes ? java.util.Arrays.toString(bytes) : String.valueOf(value);
    }

    @Test
    void one_that_is_taken_over_in_the_middle_of_a_checkpoint_leaves_none_of_it() throws InterruptedException {
        Attempt stale = claim("stale");
        attempts.checkpoint(stale, checkpoint(1));
        var begun = new CountDownLatch(1);
        var takenOver = new CountDownLatch(1);
        var slow = new NewCheckpoint(20, 2, new Payload(2, out -> {
            out.write(1);
            begun.countDown();
            await(takenOver);
            out.write(2);
        }));
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> attempts.checkpoint(stale, slow));
        begun.await();
        claim("successor");
        Map<String, Object> before = contents();
        takenOver.countDown();

        assertThatThrownBy(writing::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(LostAttemptException.class);
        assertThat(contents()).isEqualTo(before);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
