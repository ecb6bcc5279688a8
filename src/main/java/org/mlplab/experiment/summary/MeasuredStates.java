package org.mlplab.experiment.summary;

import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.TestResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Reads the state of an experiment for those who poll its metrics: one short query, whatever its spec and its findings. */
@Component
public class MeasuredStates {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    MeasuredStates(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @throws ExperimentNotFoundException if there is no such experiment */
    public MeasuredState of(long id) {
        return jdbc.sql("select e.state, e.attempt, e.epoch, e.test_result from experiment e where e.id = :id")
                .param("id", id)
                .query((row, number) -> {
                    String test = row.getString("test_result");
                    return new MeasuredState(
                            id,
                            ProgressColumns.state(row),
                            row.getInt("attempt"),
                            row.getInt("epoch"),
                            test == null ? null : json.readValue(test, TestResult.class));
                })
                .optional()
                .orElseThrow(() -> new ExperimentNotFoundException(id));
    }
}
