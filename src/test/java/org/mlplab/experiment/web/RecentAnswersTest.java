package org.mlplab.experiment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
}
