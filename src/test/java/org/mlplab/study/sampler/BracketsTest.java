package org.mlplab.study.sampler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BracketsTest {

    private final Brackets paper = new Brackets(3, 1, 81);

    /** Li et al. 2018, Table 1. */
    @Test
    void are_those_of_the_papers_table() {
        assertThat(paper.sMax()).isEqualTo(4);
        assertThat(IntStream.rangeClosed(0, 4).mapToLong(index -> paper.trials(paper.s(index))))
                .containsExactly(81L, 34L, 15L, 8L, 5L);
        assertThat(IntStream.rangeClosed(0, 4)
                        .mapToObj(index -> paper.ladder(index).epochs()))
                .containsExactly(List.of(1, 3, 9, 27), List.of(3, 9, 27), List.of(9, 27), List.of(27), List.of());
        assertThat(paper.trialsOfOnePass()).isEqualTo(143);
    }

    @Test
    void follow_each_other_and_start_over() {
        assertThat(IntStream.of(0, 80, 81, 114, 115, 142, 143, 223, 224).map(paper::bracketOf))
                .containsExactly(0, 0, 1, 1, 2, 4, 5, 5, 6);
        assertThat(paper.s(5)).isEqualTo(4);
    }

    /** ln 1000 / ln 10 is 2.9999999999999996 in floating point. */
    @Test
    void count_whole_powers_exactly() {
        assertThat(new Brackets(10, 1, 1000).sMax()).isEqualTo(3);
        assertThat(new Brackets(5, 1, 125).sMax()).isEqualTo(3);
        assertThat(new Brackets(3, 1, 80).sMax()).isEqualTo(3);
    }

    @Test
    void round_epochs_that_are_not_whole() {
        assertThat(new Brackets(3, 1, 10).ladder(0).epochs()).containsExactly(1, 3);
        assertThat(new Brackets(2, 3, 30).ladder(0).epochs()).containsExactly(4, 8, 15);
    }

    @Test
    void have_one_without_rungs_where_the_least_epochs_are_as_many_as_the_most() {
        Brackets one = new Brackets(3, 9, 5);
        assertThat(one.trialsOfOnePass()).isEqualTo(1);
        assertThat(one.ladder(4).rung(0)).isNull();
    }
}
