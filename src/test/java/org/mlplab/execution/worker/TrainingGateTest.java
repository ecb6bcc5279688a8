package org.mlplab.execution.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.mlplab.execution.Shutdown;
import org.mlplab.execution.memory.NodeMemory;
import org.mlplab.execution.worker.TrainingGate.Entrant;
import org.mlplab.training.memory.FreeMemory;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;

@Timeout(30)
class TrainingGateTest {

    private final Shutdown shutdown = new Shutdown();
    private TrainingGate gate;

    @BeforeEach
    void room() {
        NodeMemory memory = mock();
        when(memory.room()).thenReturn(new Memory(100, 100));
        gate = new TrainingGate(shutdown, memory);
    }

    private static Entrant beside() {
        return taking(0);
    }

    private static Entrant alone() {
        return new Entrant(true, MemoryNeed.NONE);
    }

    private static Entrant taking(long offHeap) {
        return new Entrant(false, new MemoryNeed(new Memory(0, offHeap), Memory.NONE, "digits", 0));
    }

    private Future<Boolean> enter(Entrant entrant) {
        return enter(entrant, () -> true);
    }

    private Future<Boolean> enter(Entrant entrant, BooleanSupplier stillWaits) {
        return CompletableFuture.supplyAsync(() -> gate.enter(entrant, stillWaits), task -> new Thread(task).start());
    }

    private Entrant entered(Entrant entrant) throws Exception {
        assertThat(enter(entrant).get()).isTrue();
        return entrant;
    }

    private void awaitWaiting(int count) {
        await().until(() -> gate.waiting() == count);
    }

    @Test
    void lets_experiments_train_beside_each_other() throws Exception {
        entered(beside());
        entered(beside());
        assertThat(gate.isToMakeWay()).isFalse();
    }

    @Test
    void one_that_is_to_train_alone_asks_the_others_to_make_way() throws Exception {
        Entrant first = entered(beside());
        Entrant second = entered(beside());
        Future<Boolean> suspect = enter(alone());
        await().until(gate::isToMakeWay);

        gate.leave(first);
        assertThat(suspect.isDone()).isFalse();
        gate.leave(second);
        assertThat(suspect.get()).isTrue();
        await().until(() -> !gate.isToMakeWay());
    }

    @Test
    void others_wait_until_it_has_stored_progress() throws Exception {
        entered(alone());
        Future<Boolean> other = enter(beside());
        awaitWaiting(1);
        assertThat(other.isDone()).isFalse();

        gate.share();
        assertThat(other.get()).isTrue();
    }

    @Test
    void others_wait_until_it_has_left() throws Exception {
        Entrant alone = entered(alone());
        Future<Boolean> other = enter(beside());
        awaitWaiting(1);
        gate.leave(alone);
        assertThat(other.get()).isTrue();
    }

    @Test
    void nobody_waits_on_a_node_that_stops() throws Exception {
        entered(alone());
        Future<Boolean> other = enter(beside());
        Future<Boolean> suspect = enter(alone());
        shutdown.begin();

        assertThat(other.get()).isFalse();
        assertThat(suspect.get()).isFalse();
    }

    @Test
    void one_that_does_not_fit_beside_others_waits_until_enough_have_left() throws Exception {
        Entrant first = entered(taking(50));
        Entrant second = entered(taking(30));
        Future<Boolean> large = enter(taking(60));
        awaitWaiting(1);

        gate.leave(second);
        assertThat(large.isDone()).isFalse();
        gate.leave(first);
        assertThat(large.get()).isTrue();
        assertThat(gate.taken()).isEqualTo(new Memory(0, 60));
    }

    @Test
    void a_small_one_does_not_overtake_a_large_one_that_waits() throws Exception {
        Entrant first = entered(taking(50));
        Future<Boolean> large = enter(taking(90));
        awaitWaiting(1);
        Future<Boolean> small = enter(taking(10));
        awaitWaiting(2);
        assertThat(small.isDone()).isFalse();

        gate.leave(first);
        assertThat(large.get()).isTrue();
        assertThat(small.get()).isTrue();
    }

    @Test
    void what_is_taken_beside_experiments_is_what_they_leave_free() throws Exception {
        Entrant first = entered(taking(50));
        assertThat(gate.take(new Memory(0, 51))).isEmpty();
        FreeMemory.Lease lease = gate.take(new Memory(10, 40)).orElseThrow();
        assertThat(gate.taken()).isEqualTo(new Memory(10, 90));

        Future<Boolean> second = enter(taking(20));
        awaitWaiting(1);
        // One that waits is not kept waiting by more of those.
        assertThat(gate.take(new Memory(0, 1))).isEmpty();
        lease.close();
        assertThat(second.get()).isTrue();
        assertThat(gate.taken()).isEqualTo(new Memory(0, 70));
        gate.leave(first);
        assertThat(gate.take(new Memory(0, 80))).isPresent();
    }

    @Test
    void one_that_is_to_train_alone_waits_for_memory_too() throws Exception {
        FreeMemory.Lease lease = gate.take(new Memory(0, 60)).orElseThrow();
        Future<Boolean> suspect = enter(new Entrant(true, new MemoryNeed(new Memory(0, 50), Memory.NONE, "digits", 0)));
        await().until(gate::isToMakeWay);
        assertThat(gate.take(new Memory(0, 1))).isEmpty();
        assertThat(suspect.isDone()).isFalse();

        lease.close();
        assertThat(suspect.get()).isTrue();
        assertThat(gate.take(new Memory(0, 1))).isEmpty();
        gate.share();
        assertThat(gate.take(new Memory(0, 50))).isPresent();
    }

    @Test
    void one_that_waits_no_more_lets_the_next_pass() throws Exception {
        entered(taking(50));
        var waits = new AtomicBoolean(true);
        Future<Boolean> large = enter(taking(90), waits::get);
        awaitWaiting(1);
        Future<Boolean> small = enter(taking(10));
        awaitWaiting(2);

        waits.set(false);

        assertThat(large.get()).isFalse();
        assertThat(small.get()).isTrue();
        assertThat(gate.taken()).isEqualTo(new Memory(0, 60));
    }
}
