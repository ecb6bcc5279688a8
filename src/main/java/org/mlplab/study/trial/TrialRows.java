package org.mlplab.study.trial;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.Pruning;
import org.mlplab.study.TrialState;
import org.mlplab.study.sampler.Rung;
import org.mlplab.study.space.Point;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Trials as rows of the table {@code study_trial}. */
@Component
class TrialRows implements RowMapper<Trial> {

    private final JsonMapper json;

    TrialRows(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Trial mapRow(ResultSet row, int index) throws SQLException {
        int bracket = row.getInt("bracket");
        Integer rungNumber = row.getObject("rung_number", Integer.class);
        Integer rungEpochs = row.getObject("rung_epochs", Integer.class);
        String scores = row.getString("scores");
        String pruning = row.getString("pruning");
        return new Trial(
                row.getLong("study_id"),
                row.getInt("number"),
                row.getObject("experiment_id", Long.class),
                row.getString("spec_hash"),
                json.readValue(row.getString("point"), Point.class),
                TrialState.valueOf(row.getString("state")),
                row.getString("reason"),
                bracket,
                rungNumber == null || rungEpochs == null ? null : new Rung(bracket, rungNumber, rungEpochs),
                scores.equals("[]") ? List.of() : List.of(json.readValue(scores, Double[].class)),
                row.getObject("score", Double.class),
                row.getInt("epochs"),
                pruning == null ? null : json.readValue(pruning, Pruning.class));
    }

    MapSqlParameterSource parameters(Trial trial) {
        Rung rung = trial.rung();
        return new MapSqlParameterSource()
                .addValue("study", trial.studyId())
                .addValue("number", trial.number())
                .addValue("experiment", trial.experimentId())
                .addValue("hash", trial.specHash())
                .addValue("point", json.writeValueAsString(trial.point()))
                .addValue("state", trial.state().name())
                .addValue("reason", trial.reason())
                .addValue("bracket", trial.bracket())
                .addValue("rungNumber", rung == null ? null : (Integer) rung.number())
                .addValue("rungEpochs", rung == null ? null : (Integer) rung.epochs())
                .addValue("scores", json.writeValueAsString(trial.scores()))
                .addValue("score", trial.score())
                .addValue("epochs", trial.epochs())
                .addValue("pruning", document(trial.pruning()));
    }

    private @Nullable String document(@Nullable Pruning pruning) {
        return pruning == null ? null : json.writeValueAsString(pruning);
    }
}
