package org.mlplab.experiment.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Losses that earlier versions stored as JSON. */
class LossMigrationTest {

    private static void epoch(JdbcClient jdbc, long experiment, int epoch, long iteration, String losses) {
        jdbc.sql("insert into epoch_metrics (experiment_id, epoch, iteration, training_loss, regularized_training_loss,"
                        + " training_accuracy, validation_loss, validation_accuracy, learning_rate, seconds,"
                        + " samples_per_second, iteration_losses) values (?, ?, ?, 1, 1, 1, 1, 1, 1, 1, 1, ?)")
                .params(experiment, epoch, iteration, losses)
                .update();
    }

    private static void unfinished(JdbcClient jdbc, long experiment, String losses) {
        jdbc.sql("insert into diagnosis_evidence (experiment_id, initial_state, unfinished_losses) values (?, '{}', ?)")
                .params(experiment, losses)
                .update();
    }

    private static String json(String training, String regularized) {
        return "{\"trainingLoss\":[%s],\"regularizedTrainingLoss\":[%s]}".formatted(training, regularized);
    }

    @ParameterizedTest
    @EnumSource
    void are_packed_without_loss_but_that_of_precision(EmptyDatabase kind) {
        EmptyDatabase.Steps database = kind.create().migrate("8");
        JdbcClient jdbc = database.jdbc();
        database.experiment(1, "SUCCEEDED", 600, 1200);
        for (int i = 1; i <= 600; i++) {
            epoch(jdbc, 1, i, 2 * i, json("%d.5, 0.1".formatted(i), "%d.75, 0.3".formatted(i)));
        }
        database.experiment(2, "DIVERGED", 1, 5);
        epoch(jdbc, 2, 1, 2, json("1, 2", "3, 4"));
        unfinished(jdbc, 2, json("5, 6e30, 1e300", "7, 8, -1e39"));
        database.experiment(3, "DIVERGED", 0, 0);
        unfinished(jdbc, 3, json("", ""));
        database.experiment(4, "RUNNING", 1, 9);
        epoch(jdbc, 4, 1, 2, json("1, 2", "3, 4"));
        unfinished(jdbc, 4, json("5, 6, 7", "5, 6, 7"));

        database.migrate("12");

        LossStore losses = new LossStore(jdbc);
        List<IterationLoss> all =
                losses.chunks(1, 0, 2000).flatMap(LossChunk::stream).toList();
        assertThat(all).hasSize(1200);
        assertThat(all.get(1198)).isEqualTo(new IterationLoss(1199, 600, 600.5f, 600.75f));
        assertThat(all.get(1199)).isEqualTo(new IterationLoss(1200, 600, 0.1f, 0.3f));
        assertThat(losses.chunk(2, 1, 9).stream())
                .containsExactly(
                        new IterationLoss(2, 1, 2, 4),
                        new IterationLoss(3, 2, 5, 7),
                        new IterationLoss(4, 2, 6e30f, 8),
                        new IterationLoss(5, 2, Float.MAX_VALUE, -Float.MAX_VALUE));
        assertThat(losses.count(3)).isZero();
        assertThat(losses.count(4)).as("what was not finished when it was left").isEqualTo(2);
        assertThatThrownBy(() -> jdbc.sql("select iteration_losses from epoch_metrics")
                        .query()
                        .listOfRows())
                .isInstanceOf(BadSqlGrammarException.class);
    }
}
