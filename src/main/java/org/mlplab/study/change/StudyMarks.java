package org.mlplab.study.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.mlplab.study.StudyState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the marks of studies, however many, in one query. */
@Component
public class StudyMarks {

    private final JdbcClient jdbc;

    StudyMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By the study's id; none of those that there are not. */
    public Map<Long, StudyMark> of(Collection<Long> ids) {
        Map<Long, StudyMark> marks = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("""
                            select s.id, s.state, s.state_reason,
                                (select t.revision from study_trial t where t.study_id = s.id
                                 order by t.study_id desc, t.revision desc fetch first 1 rows only) as revision,
                                (select count(*) from study_test_evaluation l where l.study_id = s.id) as looks,
                                (select sum(e.epoch) from study_trial t join experiment e on e.id = t.experiment_id
                                 where t.study_id = s.id and t.state = 'RUNNING') as epochs
                            from study s where s.id in (:ids)""").param("ids", ids).query(row -> {
                marks.put(
                        row.getLong("id"),
                        new StudyMark(
                                row.getLong("id"),
                                StudyState.valueOf(row.getString("state")),
                                row.getString("state_reason"),
                                row.getInt("revision"),
                                row.getInt("looks"),
                                row.getLong("epochs")));
            });
        }
        return marks;
    }
}
