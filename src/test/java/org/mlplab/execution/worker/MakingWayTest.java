package org.mlplab.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.lifecycle.Attempts;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.Submission;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.memory.MemoryNeed;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Experiments that make way for one that is to train alone come back, and so do those that made others wait. */
@SpringBootTest(
        properties = {"mlplab.workers=3", "mlplab.threads-per-worker=1", "spring.datasource.url=jdbc:h2:mem:way"})
class MakingWayTest {

    private static final String RUN = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]},
             'training': {'epochs': 90000, 'batchSize': 20}}""";

    private final Submission submission;
    private final Experiments experiments;
    private final TrainingGate gate;
    private final JdbcTemplate jdbc;
    private final List<Long> ids = new ArrayList<>();

    @MockitoSpyBean
    private Attempts attempts;

    @Autowired
    MakingWayTest(Submission submission, Experiments experiments, TrainingGate gate, JdbcTemplate jdbc) {
        this.submission = submission;
        this.experiments = experiments;
        this.gate = gate;
        this.jdbc = jdbc;
    }

    private long submit() {
        long id = submission.submit(Specs.of(RUN), null).id();
        ids.add(id);
        return id;
    }

    /** One whose workers' processes ended twice in a row without progress. */
    private long suspect() {
        long id = submit();
        experiments.pause(id);
        await().until(() -> experiments.get(id).state() == ExperimentState.PAUSED);
        jdbc.update("update experiment set lost_attempts = 2 where id = ?", id);
        experiments.resume(id);
        return id;
    }

    private boolean trains(long id) {
        return experiments.get(id).state() == ExperimentState.RUNNING
                && experiments.get(id).progress().iteration() > 0;
    }

    @AfterEach
    void cancelAll() {
        ids.forEach(experiments::cancel);
        await().atMost(Duration.ofMinutes(1))
                .until(() ->
                        ids.stream().allMatch(id -> experiments.get(id).state().isFinal()));
    }

    @Test
    void one_that_was_given_back_and_the_answer_lost_is_trained_again() {
        long id = submit();
        await().atMost(Duration.ofMinutes(1)).until(() -> trains(id));
        var lost = new AtomicBoolean();
        doAnswer(call -> {
                    Object state = call.callRealMethod();
                    if (lost.compareAndSet(false, true)) {
                        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                            @Override
                            public void afterCommit() {
                                throw new DataAccessResourceFailureException("the answer to the commit was lost");
                            }
                        });
                    }
                    return state;
                })
                .when(attempts)
                .release(any());

        var alone = new TrainingGate.Entrant(true, MemoryNeed.NONE);
        CompletableFuture.supplyAsync(() -> gate.enter(alone, () -> true)).join();
        gate.leave(alone);

        await().atMost(Duration.ofMinutes(1)).until(() -> attempt(id) > 1 && trains(id));
        assertThat(lost).isTrue();
    }

    private int attempt(long id) {
        return jdbc.queryForList("select attempt from experiment where id = ?", Integer.class, id)
                .get(0);
    }

    @Test
    void a_suspect_that_has_stored_progress_makes_way_like_others() {
        long first = suspect();
        await().atMost(Duration.ofMinutes(1)).until(() -> trains(first) && lost(first) == 0);

        long second = suspect();
        long third = submit();

        await().atMost(Duration.ofMinutes(1))
                .until(() -> lost(second) == 0 && trains(first) && trains(second) && trains(third));
    }

    private int lost(long id) {
        return jdbc.queryForList("select lost_attempts from experiment where id = ?", Integer.class, id)
                .get(0);
    }
}
