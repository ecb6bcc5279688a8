package org.mlplab.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mlplab.execution.Shutdown;

@Timeout(30)
class TrainingGateTest {

    private final Shutdown shutdown = new Shutdown();
    private final TrainingGate gate = new TrainingGate(shutdown);

    private Future<Boolean> enter(boolean alone) {
        return CompletableFuture.supplyAsync(() -> gate.enter(alone), task -> new Thread(task).start());
    }

    @Test
    void lets_experiments_train_beside_each_other() throws Exception {
        assertThat(gate.enter(false)).isTrue();
        assertThat(enter(false).get()).isTrue();
        assertThat(gate.isToMakeWay()).isFalse();
    }

    @Test
    void one_that_is_to_train_alone_asks_the_others_to_make_way() throws Exception {
        gate.enter(false);
        gate.enter(false);
        Future<Boolean> suspect = enter(true);
        await().until(gate::isToMakeWay);

        gate.leave();
        assertThat(suspect.isDone()).isFalse();
        gate.leave();
        assertThat(suspect.get()).isTrue();
        assertThat(gate.isToMakeWay()).isFalse();
    }

    @Test
    void others_wait_until_it_has_stored_progress() throws Exception {
        gate.enter(true);
        Future<Boolean> other = enter(false);
        assertThat(other.isDone()).isFalse();

        gate.share();
        assertThat(other.get()).isTrue();
    }

    @Test
    void others_wait_until_it_has_left() throws Exception {
        gate.enter(true);
        Future<Boolean> other = enter(false);
        gate.leave();
        assertThat(other.get()).isTrue();
    }

    @Test
    void nobody_waits_on_a_node_that_stops() throws Exception {
        gate.enter(true);
        Future<Boolean> other = enter(false);
        Future<Boolean> suspect = enter(true);
        shutdown.begin();

        assertThat(other.get()).isFalse();
        assertThat(suspect.get()).isFalse();
    }
}
