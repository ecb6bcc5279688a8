package org.mlplab.api.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class ThreadSharesTest {

    /** Those that have a thread, until they end. */
    private final List<Runnable> running = new ArrayList<>();

    private final List<String> ended = new ArrayList<>();
    private final List<String> dropped = new ArrayList<>();
    private boolean closed;

    private final ThreadShares shares = new ThreadShares(
            task -> {
                if (closed) {
                    throw new RejectedExecutionException("closed");
                }
                running.add(task);
            },
            () -> 6);

    private void execute(String network, int tasks) {
        execute(network, tasks, 0);
    }

    private void execute(String network, int tasks, long now) {
        for (int i = 1; i <= tasks; i++) {
            String name = network + i;
            shares.execute(network, () -> ended.add(name), () -> dropped.add(name), now);
        }
    }

    private void endFirst() {
        running.remove(0).run();
    }

    private void endAll() {
        while (!running.isEmpty()) {
            endFirst();
        }
    }

    @Test
    void one_has_half_of_the_threads_and_those_that_come_then_half_of_the_rest() {
        execute("a", 10);
        assertThat(running).hasSize(3);

        execute("b", 10);
        assertThat(running).hasSize(5);

        execute("c", 10);
        assertThat(running).hasSize(6);
    }

    @Test
    void what_waits_comes_in_its_order_as_others_end() {
        execute("a", 5);
        endAll();

        assertThat(ended).containsExactly("a1", "a2", "a3", "a4", "a5");
    }

    @Test
    void whoever_ends_leaves_its_threads_to_those_that_wait() {
        execute("a", 3);
        execute("b", 4);
        assertThat(running).hasSize(5);

        endFirst();
        endFirst();

        assertThat(ended).containsExactly("a1", "a2");
        assertThat(running).as("a3 and three of b").hasSize(4);
    }

    @Test
    void one_network_comes_after_the_other() {
        execute("a", 10);
        execute("b", 10);
        execute("c", 10);
        execute("d", 1);
        // a1, a2, a3, b1, b2, c1 run
        Runnable ofC = running.remove(5);
        ofC.run();
        assertThat(running).hasSize(6);
        running.remove(5).run();
        assertThat(running).hasSize(6);
        running.remove(5).run();

        assertThat(ended).as("d is not kept waiting by all of c").containsExactly("c1", "c2", "d1");
    }

    @Test
    void what_has_waited_too_long_is_dropped() {
        execute("a", 4, 10);
        execute("a", 1, 30);
        execute("b", 3, 30);

        shares.dropOlder(20);
        endAll();

        assertThat(dropped).containsExactly("a4");
        assertThat(ended).containsExactlyInAnyOrder("a1", "a2", "a3", "a1", "b1", "b2", "b3");
    }

    @Test
    void a_task_that_fails_gives_its_thread_back() {
        for (int i = 0; i < 10; i++) {
            shares.execute(
                    "a",
                    () -> {
                        throw new IllegalStateException("broken");
                    },
                    () -> {},
                    0);
        }
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(this::endFirst).isInstanceOf(IllegalStateException.class);
        }
        execute("a", 10);

        assertThat(running).hasSize(3);
    }

    @Test
    void a_task_that_is_rejected_is_dropped_and_takes_no_thread() {
        execute("a", 10);
        closed = true;
        execute("b", 1);
        endAll();
        assertThat(ended).containsExactly("a1", "a2", "a3");
        assertThat(dropped).startsWith("b1", "a4").hasSizeGreaterThan(3);
        shares.dropOlder(1);
        closed = false;

        execute("a", 10);

        assertThat(running).hasSize(3);
    }
}
