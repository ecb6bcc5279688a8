package org.mlplab.study;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.mlplab.study.space.Point;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Reads all trials of a study one after the other, so that a large study need not fit into memory. */
@Component
public class TrialReader {

    private static final int FETCH_SIZE = 500;

    private static final String TRIALS =
            "select t.number, t.experiment_id, t.state, t.reason, t.point, t.score, t.scores, t.bracket, t.rung_number,"
                    + " t.pruning, t.revision, coalesce(e.epoch, t.epochs) as epochs"
                    + " from study_trial t left join experiment e on e.id = t.experiment_id";

    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    TrialReader(DataSource database, JsonMapper json) {
        jdbc = new JdbcTemplate(database);
        jdbc.setFetchSize(FETCH_SIZE);
        this.json = json;
    }

    /** Passes every trial to {@code use}, by number, in one query; there are none of a study that does not exist. */
    @Transactional(readOnly = true)
    public void forEach(long studyId, Objective objective, Consumer<TrialView> use) {
        jdbc.query(
                TRIALS + " where t.study_id = ? order by t.number",
                row -> {
                    use.accept(trial(row, objective));
                },
                studyId);
    }

    /** Trials of a study that have changed since a revision, in the order in which they did: the first {@code limit} of them. */
    @Transactional(readOnly = true)
    public List<Changed> changedSince(long studyId, int revision, int limit, Objective objective) {
        return jdbc.query(
                TRIALS + " where t.study_id = ? and t.revision > ? order by t.revision fetch first ? rows only",
                (row, number) -> new Changed(row.getInt("revision"), trial(row, objective)),
                studyId,
                revision,
                limit);
    }

    /**
     * A trial as its last change left it.
     *
     * @param revision grows with every change of a trial of its study
     */
    public record Changed(int revision, TrialView trial) {}

    private TrialView trial(ResultSet row, Objective objective) throws SQLException {
        Double[] scores = json.readValue(row.getString("scores"), Double[].class);
        Double score = row.getObject("score", Double.class);
        Double latest = score == null && scores.length > 0 ? scores[scores.length - 1] : score;
        String pruning = row.getString("pruning");
        boolean hasRungs = row.getObject("rung_number") != null || scores.length > 0;
        return new TrialView(
                row.getInt("number"),
                row.getObject("experiment_id", Long.class),
                TrialState.valueOf(row.getString("state")),
                row.getString("reason"),
                json.readValue(row.getString("point"), Point.class).values(),
                latest == null ? null : (Double) objective.value(latest),
                row.getInt("epochs"),
                hasRungs ? (Integer) row.getInt("bracket") : null,
                TrialView.rungValues(objective, List.of(scores)),
                pruning == null ? null : json.readValue(pruning, Pruning.class));
    }
}
