package org.mlplab.experiment.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentAnswersTest {

    private final RecentAnswers answers = new RecentAnswers(100, 60);
    private final List<String> made = new ArrayList<>();

    private void ask(String tag, int sinceEpoch, int bytes) {
        var query = new MetricsQuery(false, sinceEpoch, 0, null, null, null, null);
        assertThat(answers.answer(tag, query, () -> {
                    made.add(tag + sinceEpoch);
                    return new byte[bytes];
                }))
                .hasSize(bytes);
    }

    @Test
    void keeps_an_answer_for_each_tag_and_query() {
        ask("a", 0, 10);
        ask("a", 0, 10);
        ask("b", 0, 10);
        ask("a", 1, 10);
        ask("b", 0, 10);

        assertThat(made).containsExactly("a0", "b0", "a1");
    }

    @Test
    void forgets_what_was_not_asked_for_longest() {
        ask("a", 0, 50);
        ask("b", 0, 50);
        ask("a", 0, 50);
        ask("c", 0, 30);
        ask("a", 0, 50);
        ask("b", 0, 50);

        assertThat(made).containsExactly("a0", "b0", "c0", "b0");
    }

    @Test
    void keeps_no_large_one() {
        ask("a", 0, 10);
        ask("b", 0, 61);
        ask("b", 0, 61);
        ask("a", 0, 10);

        assertThat(made).containsExactly("a0", "b0", "b0");
    }

    @Test
    void makes_an_answer_once_however_many_ask_for_it_at_once() throws Exception {
        var query = new MetricsQuery(false, 0, 0, null, null, null, null);
        var asked = new AtomicInteger();
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        CompletableFuture<byte[]> first = CompletableFuture.supplyAsync(() -> answers.answer("a", query, () -> {
            asked.incrementAndGet();
            begun.countDown();
            await(go);
            return new byte[61];
        }));
        begun.await();
        var second = new Thread(() -> answers.answer("a", query, () -> {
            asked.incrementAndGet();
            return new byte[61];
        }));
        second.start();
        while (second.getState() != Thread.State.WAITING && second.isAlive()) {
            Thread.onSpinWait();
        }
        go.countDown();
        second.join();

        assertThat(first.get()).hasSize(61);
        assertThat(asked).hasValue(1);
    }

    @Test
    void asks_again_where_the_first_has_failed() {
        var query = new MetricsQuery(false, 0, 0, null, null, null, null);

        assertThatThrownBy(() -> answers.answer("a", query, () -> {
                    throw new IllegalStateException("the database is gone");
                }))
                .hasMessage("the database is gone");
        ask("a", 0, 10);

        assertThat(made).containsExactly("a0");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
