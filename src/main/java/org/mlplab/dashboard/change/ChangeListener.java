package org.mlplab.dashboard.change;

import org.mlplab.experiment.lifecycle.ExperimentChanged;
import org.mlplab.experiment.lifecycle.TrialsRemoved;
import org.mlplab.study.change.StudyChanged;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes every change in the transaction that makes it. */
@Component
class ChangeListener {

    private final JdbcClient jdbc;

    ChangeListener(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void experimentChanged(ExperimentChanged event) {
        note(Change.EXPERIMENT, event.experimentId());
    }

    @EventListener
    void studyChanged(StudyChanged event) {
        note(Change.STUDY, event.studyId());
    }

    @EventListener
    void trialsRemoved(TrialsRemoved event) {
        jdbc.sql("update feed_change set place = null where subject = 'experiment' and subject_id in"
                        + " (select e.id from experiment e where e.study_id = ?)")
                .param(event.studyId())
                .update();
    }

    /** Whoever changes it holds its lock, so that none else inserts the row between. */
    private void note(String subject, long id) {
        int updated = jdbc.sql("update feed_change set place = null where subject = ? and subject_id = ?")
                .params(subject, id)
                .update();
        if (updated == 0) {
            jdbc.sql("insert into feed_change (subject, subject_id) values (?, ?)")
                    .params(subject, id)
                    .update();
        }
    }
}
