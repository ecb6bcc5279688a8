package org.mlplab.experiment.lifecycle;

import java.util.function.UnaryOperator;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.attempt.Attempt;
import org.mlplab.experiment.attempt.LostAttemptException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Writes of a running attempt that come often: they touch their own columns alone, and none without the attempt's right to
 * write.
 */
@Component
class RunningExperiments {

    private static final String HELD =
            " where id = :id and attempt = :attempt and state in ('RUNNING', 'PAUSING', 'CANCELLING')";

    private final JdbcClient jdbc;

    RunningExperiments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void progressed(Attempt attempt, long iteration, double secondsPerIteration) {
        update(
                attempt,
                "update experiment set iteration = :iteration, seconds_per_iteration = :seconds",
                statement -> statement.param("iteration", iteration).param("seconds", secondsPerIteration));
    }

    /** A checkpoint is stored: earlier attempts without progress no longer count. */
    void progressStored(Attempt attempt) {
        update(attempt, "update experiment set lost_attempts = 0", statement -> statement);
    }

    ExperimentState state(Attempt attempt) {
        return jdbc.sql("select state from experiment" + HELD)
                .param("id", attempt.experimentId())
                .param("attempt", attempt.number())
                .query(String.class)
                .optional()
                .map(ExperimentState::valueOf)
                .orElseThrow(() -> new LostAttemptException(attempt));
    }

    private void update(Attempt attempt, String sql, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        int updated = parameters
                .apply(jdbc.sql(sql + HELD))
                .param("id", attempt.experimentId())
                .param("attempt", attempt.number())
                .update();
        if (updated == 0) {
            throw new LostAttemptException(attempt);
        }
    }
}
