package org.mlplab.study.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mlplab.study.Budget;
import org.mlplab.study.NoWinnerException;
import org.mlplab.study.StoredStudies;
import org.mlplab.study.StudyState;
import org.mlplab.study.TestEvaluation;
import org.mlplab.study.TestLook;
import org.mlplab.study.TestSetReadException;
import org.mlplab.study.WinnerChangedException;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to a study while its winner is evaluated. */
class TestVaultTest extends StoredStudies {

    private static final Budget ONE_MORE = new Budget(1, null, null);

    @Autowired
    private TestVault vault;

    private static TestLook look(long id) {
        return TestLook.of(id, "somebody", null);
    }

    @Test
    void a_study_that_is_extended_meanwhile_stores_nothing() {
        long id = tried("");
        testSplit.meanwhile = () -> studies.extend(id, ONE_MORE);

        assertThatThrownBy(() -> vault.take(look(id))).isInstanceOf(NoWinnerException.class);

        assertThat(studies.get(id).state()).isEqualTo(StudyState.RUNNING);
        assertThat(studies.get(id).testEvaluations()).isEmpty();
    }

    @Test
    void a_study_that_has_got_another_winner_meanwhile_stores_nothing() {
        long id = tried("");
        testSplit.meanwhile = () -> {
            studies.extend(id, ONE_MORE);
            engine.advance(id);
            train(id, 2, 0.9);
            engine.advance(id);
        };

        assertThatThrownBy(() -> vault.take(look(id))).isInstanceOf(WinnerChangedException.class);

        assertThat(studies.get(id).state()).isEqualTo(StudyState.SUCCEEDED);
        assertThat(studies.get(id).testEvaluations()).isEmpty();
    }

    @Test
    void of_two_looks_at_once_one_is_stored_and_the_other_is_told_of_it() {
        long id = tried("");
        testSplit.meanwhile = () -> {
            testSplit.meanwhile = () -> {};
            vault.take(TestLook.of(id, "somebody faster", null));
        };

        assertThatThrownBy(() -> vault.take(look(id)))
                .isInstanceOfSatisfying(
                        TestSetReadException.class,
                        e -> assertThat(e.first().by()).isEqualTo("somebody faster"));

        assertThat(studies.get(id).testEvaluations()).hasSize(1);
    }

    @Test
    void a_look_whose_job_is_done_again_is_not_taken_twice() {
        long id = tried("");
        TestLook again = TestLook.of(id, "somebody", "a reason");

        TestEvaluation first = vault.take(again);

        assertThat(vault.take(again).at()).isEqualTo(first.at());
        assertThat(studies.get(id).testEvaluations())
                .extracting(TestEvaluation::at)
                .containsExactly(first.at());
    }

    @Test
    void the_study_s_own_look_is_dropped_when_the_study_goes_on_instead() {
        long id = tried(", \"evaluateWinnerOnTest\": true");
        testSplit.meanwhile = () -> {
            studies.extend(id, ONE_MORE);
            engine.advance(id);
        };

        assertThatThrownBy(() -> vault.take(TestLook.atTheEndOf(id))).isInstanceOf(NoWinnerException.class);

        assertThat(studies.get(id).state()).isEqualTo(StudyState.RUNNING);
        assertThat(studies.get(id).stateReason()).isNull();
        assertThat(studies.get(id).testEvaluations()).isEmpty();
    }

    @Test
    void a_look_that_another_node_takes_meanwhile_is_not_stored_twice() {
        long id = tried("");
        TestLook look = TestLook.of(id, "somebody", "a reason");
        testSplit.meanwhile = () -> {
            testSplit.meanwhile = () -> {};
            vault.take(look);
        };

        TestEvaluation told = vault.take(look);

        assertThat(told.look()).isOne();
        assertThat(studies.get(id).testEvaluations()).hasSize(1);
    }
}
