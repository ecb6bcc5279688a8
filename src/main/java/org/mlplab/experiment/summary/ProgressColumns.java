package org.mlplab.experiment.summary;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;

/** How far an experiment is, from its row. */
final class ProgressColumns {

    static final String NAMES = "e.id, e.state, e.transitions, e.epoch, e.iteration, e.iterations,"
            + " e.seconds_per_iteration, e.best_epoch, e.best_validation_accuracy";

    private ProgressColumns() {}

    static ExperimentMark mark(ResultSet row) throws SQLException {
        return new ExperimentMark(
                row.getLong("id"), state(row), row.getInt("transitions"), progress(row), best(row), null);
    }

    static ExperimentState state(ResultSet row) throws SQLException {
        return ExperimentState.valueOf(row.getString("state"));
    }

    static ExperimentView.Progress progress(ResultSet row) throws SQLException {
        return ExperimentView.Progress.of(
                state(row),
                row.getInt("epoch"),
                row.getLong("iteration"),
                row.getLong("iterations"),
                row.getObject("seconds_per_iteration", Double.class));
    }

    static ExperimentView.@Nullable Best best(ResultSet row) throws SQLException {
        Integer epoch = row.getObject("best_epoch", Integer.class);
        Double accuracy = row.getObject("best_validation_accuracy", Double.class);
        return epoch == null || accuracy == null ? null : new ExperimentView.Best(epoch, accuracy);
    }
}
