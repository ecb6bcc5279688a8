package org.mlplab.study.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.lifecycle.Trials;
import org.mlplab.study.Budget;
import org.mlplab.study.StoredStudies;
import org.mlplab.study.StudyJobs;
import org.mlplab.study.StudyView;
import org.mlplab.study.TestLook;
import org.mlplab.study.TrialState;
import org.mlplab.study.trial.TrialStore;
import org.mlplab.study.vault.TestLooks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a study does between its submission and its end. */
class StudyLifecycleTest extends StoredStudies {

    @Autowired
    private StudyJobs jobs;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private TrialStore trials;

    @Autowired
    private Trials experiments;

    @Autowired
    private Experiments shown;

    @Autowired
    private TestLooks looks;

    @Autowired
    private TestVault vault;

    @Autowired
    private TestSetLooks clientsLooks;

    private int looksQueued(TestLook look) {
        return jdbc.queryForList("select task_name from study_look where task_instance = ?", look.id())
                .size();
    }

    @Test
    void a_job_is_stored_with_its_transaction_or_not_at_all() {
        var transaction = new TransactionTemplate(transactions);
        TestLook kept = TestLook.of(1, "", null);
        TestLook lost = TestLook.of(1, "", null);

        transaction.executeWithoutResult(status -> jobs.look(kept));
        transaction.executeWithoutResult(status -> {
            jobs.look(lost);
            status.setRollbackOnly();
        });

        assertThat(looksQueued(kept)).isEqualTo(1);
        assertThat(looksQueued(lost)).isZero();
    }

    @Test
    void counts_and_the_winner_of_a_list_are_those_of_its_trials() {
        long id = tried(", \"objective\": \"VALIDATION_LOSS\"");
        studies.extend(id, new Budget(1, null, null));
        engine.advance(id);

        StudyView study = studies.list(id + 1, 1).get(0);

        assertThat(study.progress().trials()).isEqualTo(3);
        assertThat(study.progress().succeeded()).isEqualTo(2);
        assertThat(study.progress().running()).isEqualTo(1);
        assertThat(study.progress().epochs()).isEqualTo(2);
        // Both have the same loss: the earlier one is the winner.
        assertThat(study.winner()).isEqualTo(new StudyView.Winner(0, experiment(id, 0), 1));
        assertThat(studies.trials(id, 0, 1)).extracting("number").containsExactly(1);
    }

    @Test
    void losers_give_up_their_networks_where_the_setting_says_so_and_the_winner_never_does() {
        long id = tried("");
        vault.take(TestLook.of(id, "somebody", null));
        long looked = experiment(id, 1);
        studies.extend(id, new Budget(2, null, null));
        engine.advance(id);
        train(id, 2, 0.4);
        train(id, 3, 0.9);
        engine.advance(id);
        assertThat(shown.readParameters(experiment(id, 0), (in, bytes) -> in.readAllBytes()))
                .isPresent();

        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        status -> new Retention(new StudyProperties(KeepParameters.WINNER), experiments, looks)
                                .ended(id, trials.of(id)));

        // The report shows the first trial's weights beside the winner's.
        assertThat(shown.readParameters(experiment(id, 0), (in, bytes) -> in.readAllBytes()))
                .isPresent();
        assertThat(shown.readParameters(looked, (in, bytes) -> in.readAllBytes()))
                .isPresent();
        assertThat(shown.readParameters(experiment(id, 2), (in, bytes) -> in.readAllBytes()))
                .isEmpty();
        assertThat(shown.readParameters(experiment(id, 3), (in, bytes) -> in.readAllBytes()))
                .isPresent();
        assertThat(studies.trials(id)).extracting("state").containsOnly(TrialState.SUCCEEDED);
    }

    @Test
    void a_node_that_does_not_train_leaves_a_look_to_one_that_does_and_answers_its_result() {
        long id = tried("");
        testSplit.available = false;
        var toAnotherNode = new TestSetLooks(
                vault,
                new StudyJobs() {
                    @Override
                    public void wake(long studyId) {}

                    @Override
                    public void look(TestLook look) {
                        testSplit.available = true;
                        vault.take(look);
                    }

                    @Override
                    public boolean trainsHere() {
                        return false;
                    }
                },
                transactions);

        assertThat(toAnotherNode.look(id, "somebody", null).orElseThrow().look())
                .isEqualTo(1);

        assertThatThrownBy(() -> clientsLooks.look(started(""), "somebody", null))
                .hasMessageContaining("the test set is for when it has ended");
    }

    @Test
    void a_step_over_ended_trials_reads_them_once() {
        long id = tried("");
        assertThat(trials.of(id).get(0).state()).isEqualTo(TrialState.SUCCEEDED);
        jdbc.update("update study_trial set point = 'unreadable' where study_id = ?", id);

        assertThat(trials.of(id).in(TrialState.SUCCEEDED)).hasSize(2);
        jdbc.update("update study_trial set point = '{\"values\":{}}' where study_id = ?", id);
    }
}
