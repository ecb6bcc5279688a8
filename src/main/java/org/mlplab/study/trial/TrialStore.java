package org.mlplab.study.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.study.TrialState;
import org.mlplab.study.change.StudyChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** The stored trials of all studies. */
@Component
public class TrialStore {

    /** In one list of a query; a step that knows fewer trials reads all of them. */
    private static final int MOST_NUMBERS = 1000;

    private static final String INSERT = """
            insert into study_trial (study_id, number, experiment_id, spec_hash, point, state, reason, bracket,
                rung_number, rung_epochs, scores, score, epochs, pruning, revision)
            values (:study, :number, :experiment, :hash, :point, :state, :reason, :bracket,
                :rungNumber, :rungEpochs, :scores, :score, :epochs, :pruning, :revision)""";

    private static final String UPDATE = """
            update study_trial set state = :state, reason = :reason, rung_number = :rungNumber,
                rung_epochs = :rungEpochs, scores = :scores, score = :score, epochs = :epochs, pruning = :pruning,
                revision = :revision
            where study_id = :study and number = :number""";

    /** One look into an index for each study, however many trials it has. */
    private static final String WINNERS = """
            select t.* from (
                select s.id as study_id, (
                    select best.number from study_trial best
                    where best.study_id = s.id and best.state = 'SUCCEEDED'
                    order by best.score desc, best.number fetch first 1 rows only) as number
                from study s where s.id in (:studies)) w
            join study_trial t on t.study_id = w.study_id and t.number = w.number""";

    private final NamedParameterJdbcTemplate jdbc;
    private final TrialRows rows;
    private final EndedTrials ended;
    private final ApplicationEventPublisher events;

    TrialStore(NamedParameterJdbcTemplate jdbc, TrialRows rows, EndedTrials ended, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.ended = ended;
        this.events = events;
    }

    /** All of a study, for a step under its lock: of those that have ended only what is not known yet is read. */
    public StudyTrials of(long studyId) {
        Map<Integer, Trial> known = ended.of(studyId);
        List<Integer> unknown = new ArrayList<>();
        Map<Integer, Trial> all = new LinkedHashMap<>();
        if (!known.isEmpty()) {
            jdbc.query(
                    "select number from study_trial where study_id = :study order by number",
                    Map.of("study", studyId),
                    row -> {
                        int number = row.getInt(1);
                        Trial trial = known.get(number);
                        all.put(number, trial);
                        if (trial == null) {
                            unknown.add(number);
                        }
                    });
        }
        if (known.isEmpty() || unknown.size() > MOST_NUMBERS) {
            all.clear();
            page(studyId, -1, Integer.MAX_VALUE).forEach(trial -> all.put(trial.number(), trial));
        } else if (!unknown.isEmpty()) {
            jdbc.query(
                            "select * from study_trial where study_id = :study and number in (:numbers)",
                            Map.of("study", studyId, "numbers", unknown),
                            rows)
                    .forEach(trial -> all.put(trial.number(), trial));
        }
        ended.keep(studyId, all.values());
        return new StudyTrials(List.copyOf(all.values()));
    }

    /**
     * Trials by number.
     *
     * @param after number below the first one's, −1 for all
     */
    public List<Trial> page(long studyId, int after, int limit) {
        return jdbc.query(
                "select * from study_trial where study_id = :study and number > :after order by number"
                        + " fetch first :limit rows only",
                Map.of("study", studyId, "after", after, "limit", limit),
                rows);
    }

    /** Those of some studies that wait or are trained, for which alone experiments know more than is stored here. */
    public List<Trial> running(Collection<Long> studyIds) {
        return studyIds.isEmpty()
                ? List.of()
                : jdbc.query(
                        "select * from study_trial where study_id in (:studies) and state = 'RUNNING'",
                        Map.of("studies", studyIds),
                        rows);
    }

    /** How many trials each study has in each state, and what they were trained. */
    public Map<Long, TrialCounts> counts(Collection<Long> studyIds) {
        Map<Long, Map<TrialState, TrialCounts.Count>> counts = new HashMap<>();
        if (!studyIds.isEmpty()) {
            jdbc.query(
                    "select study_id, state, count(*), sum(epochs) from study_trial where study_id in (:studies)"
                            + " group by study_id, state",
                    Map.of("studies", studyIds),
                    row -> {
                        counts.computeIfAbsent(row.getLong(1), study -> new EnumMap<>(TrialState.class))
                                .put(
                                        TrialState.valueOf(row.getString(2)),
                                        new TrialCounts.Count(row.getInt(3), row.getLong(4)));
                    });
        }
        Map<Long, TrialCounts> all = new HashMap<>();
        studyIds.forEach(study -> all.put(study, new TrialCounts(counts.getOrDefault(study, Map.of()))));
        return all;
    }

    /** The winners of those studies that have one. */
    public Map<Long, Trial> winners(Collection<Long> studyIds) {
        Map<Long, Trial> winners = new HashMap<>();
        if (!studyIds.isEmpty()) {
            jdbc.query(WINNERS, Map.of("studies", studyIds), rows)
                    .forEach(trial -> winners.put(trial.studyId(), trial));
        }
        return winners;
    }

    public @Nullable Trial winner(long studyId) {
        return winners(List.of(studyId)).get(studyId);
    }

    /** Stores what a step has changed, under the study's lock; the experiments of new trials are stored before. */
    public void save(StudyTrials trials) {
        if (trials.changed().isEmpty()) {
            return;
        }
        long studyId = trials.changed().iterator().next().studyId();
        int revision = revision(studyId);
        List<SqlParameterSource> inserted = new ArrayList<>();
        List<SqlParameterSource> updated = new ArrayList<>();
        for (Trial trial : trials.changed()) {
            (trials.isStored(trial) ? updated : inserted)
                    .add(rows.parameters(trial).addValue("revision", ++revision));
        }
        store(INSERT, inserted);
        store(UPDATE, updated);
        events.publishEvent(new StudyChanged(studyId));
    }

    private int revision(long studyId) {
        Integer last = jdbc.queryForObject(
                "select max(revision) from study_trial where study_id = :study",
                Map.of("study", studyId),
                Integer.class);
        return last == null ? 0 : last;
    }

    private void store(String sql, List<SqlParameterSource> some) {
        if (!some.isEmpty()) {
            jdbc.batchUpdate(sql, some.toArray(SqlParameterSource[]::new));
        }
    }

    public void deleteOf(long studyId) {
        jdbc.update("delete from study_trial where study_id = :study", new MapSqlParameterSource("study", studyId));
    }
}
