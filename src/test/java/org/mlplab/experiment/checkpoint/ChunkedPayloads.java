package org.mlplab.experiment.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mlplab.database.chunk.Payload;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.Claim;
import org.mlplab.experiment.attempt.Completion;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.lifecycle.Claims;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.experiment.queue.QueueEntry;
import org.mlplab.spec.document.Specs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Payloads of many chunks, which are small here. */
@SpringBootTest(properties = "mlplab.workers=0")
@Import(SmallChunks.class)
abstract class ChunkedPayloads {

    @Autowired
    private Submission submission;

    @Autowired
    private Experiments experiments;

    @Autowired
    private Claims claims;

    @Autowired
    private Attempts attempts;

    @Autowired
    private Trials trials;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private long id;
    private Attempt attempt;

    @BeforeEach
    void start() {
        id = submission
                .submit(Specs.of("{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}"), null)
                .id();
        attempt = ((Claim.Granted) claims.claim(new QueueEntry(id, 1), "node")).attempt();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private static Payload payload(byte[] bytes) {
        return new Payload(bytes.length, out -> {
            int half = bytes.length / 2;
            out.write(bytes, 0, half);
            for (int i = half; i < bytes.length; i++) {
                out.write(bytes[i]);
            }
        });
    }

    private byte[] newest() {
        return attempts.readCheckpoint(attempt, attempts.checkpoints(attempt).get(0), (in, bytes) -> in.readAllBytes());
    }

    private long chunks(String table) {
        return jdbc.sql("select count(*) from " + table + " where experiment_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 999, 1000, 1001, 2000, 12_345})
    void comes_back_whatever_its_size(int size) {
        byte[] bytes = random(size);
        attempts.checkpoint(attempt, new NewCheckpoint(10, 1, payload(bytes)));

        assertThat(attempts.checkpoints(attempt)).containsExactly(new StoredCheckpoint(10, 1, size));
        assertThat(newest()).isEqualTo(bytes);
        assertThat(chunks("checkpoint_chunk")).isEqualTo((size + 999) / 1000);

        assertThat(experiments.signature(id)).isEmpty();
        attempts.complete(attempt, new Completion("done", null, payload(bytes), "{\"classes\": \"é\"}"));
        assertThat(experiments.readParameters(id, (in, length) -> in.readAllBytes()))
                .hasValue(bytes);
        assertThat(experiments.signature(id)).hasValue("{\"classes\": \"é\"}");
        assertThat(chunks("checkpoint_chunk")).isZero();
        assertThat(chunks("final_parameters_chunk")).isEqualTo((size + 999) / 1000);
    }

    @Test
    void half_of_a_checkpoint_never_counts() {
        byte[] whole = random(3000);
        attempts.checkpoint(attempt, new NewCheckpoint(10, 1, payload(whole)));
        var broken = new Payload(5000, out -> {
            out.write(random(2500));
            throw new IOException("the disk is full");
        });
        var tooShort = new Payload(5000, out -> out.write(random(4999)));

        for (Payload payload : List.of(broken, tooShort)) {
            assertThatThrownBy(() -> attempts.checkpoint(attempt, new NewCheckpoint(20, 2, payload)))
                    .isInstanceOfAny(UncheckedIOException.class, IllegalStateException.class);
            assertThat(attempts.checkpoints(attempt)).containsExactly(new StoredCheckpoint(10, 1, 3000));
            assertThat(newest()).isEqualTo(whole);
        }
        attempts.checkpoint(attempt, new NewCheckpoint(20, 2, payload(whole)));
        assertThat(attempts.checkpoints(attempt)).hasSize(2);
    }

    @Test
    void a_client_is_served_while_a_payload_is_written() {
        var cancelling = new Payload(1500, out -> {
            out.write(random(1500));
            assertThat(CompletableFuture.supplyAsync(
                                    () -> experiments.cancel(id).state())
                            .join())
                    .isEqualTo(ExperimentState.CANCELLING);
        });

        attempts.checkpoint(attempt, new NewCheckpoint(10, 1, cancelling));

        assertThat(newest()).isEqualTo(random(1500));
        assertThat(attempts.release(attempt)).isEqualTo(ExperimentState.CANCELLED);
    }

    @Test
    void only_what_is_asked_for_is_read() {
        byte[] bytes = random(5000);
        attempts.complete(attempt, new Completion("done", null, payload(bytes), "{}"));

        assertThat(experiments.readParameters(id, (in, size) -> in.readNBytes(1500)))
                .hasValue(Arrays.copyOf(bytes, 1500));
        assertThat(experiments.<Long>readParameters(id, (in, size) -> size)).hasValue(5000L);
    }

    @Test
    void parameters_of_trials_can_be_dropped() {
        attempts.complete(attempt, new Completion("done", null, payload(random(1500)), "{}"));

        transaction.executeWithoutResult(status -> trials.dropParameters(List.of(id, 999_999L)));

        assertThat(experiments.readParameters(id, (in, bytes) -> in.readAllBytes()))
                .isEmpty();
        assertThat(experiments.signature(id)).isEmpty();
        assertThat(chunks("final_parameters_chunk")).isZero();
        assertThat(experiments.get(id).state().isFinal()).isTrue();
    }
}
