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
    private final ThreadShares shares = new ThreadShares(running::add, () -> 6);

    private void execute(String network, int tasks) {
        for (int i = 1; i <= tasks; i++) {
            String name = network + i;
            shares.execute(network, () -> ended.add(name));
        }
    }

    private void endFirst() {
        running.remove(0).run();
    }

    @Test
    void one_has_half_of_the_threads_and_two_have_a_third_each() {
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
        for (int i = 0; i < 5; i++) {
            endFirst();
        }

        assertThat(ended).containsExactly("a1", "a2", "a3", "a4", "a5");
        assertThat(running).isEmpty();
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
    void one_that_waits_is_not_overtaken_by_its_own_network() {
        execute("a", 4);
        endFirst();
        execute("a", 1);
        while (!running.isEmpty()) {
            endFirst();
        }

        assertThat(ended).containsExactly("a1", "a2", "a3", "a4", "a1");
    }

    @Test
    void a_task_that_fails_gives_its_thread_back() {
        for (int i = 0; i < 10; i++) {
            shares.execute("a", () -> {
                throw new IllegalStateException("broken");
            });
        }
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(this::endFirst).isInstanceOf(IllegalStateException.class);
        }
        execute("a", 10);

        assertThat(running).hasSize(3);
    }

    @Test
    void a_task_that_is_rejected_takes_no_thread() {
        List<Runnable> taken = new ArrayList<>();
        boolean[] closed = {true};
        var closing = new ThreadShares(
                task -> {
                    if (closed[0]) {
                        throw new RejectedExecutionException("closed");
                    }
                    taken.add(task);
                },
                () -> 4);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> closing.execute("a", () -> {})).isInstanceOf(RejectedExecutionException.class);
        }
        closed[0] = false;
        closing.execute("a", () -> {});
        closing.execute("a", () -> {});

        assertThat(taken).hasSize(2);
    }
}
