package org.mlplab.experiment.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.lifecycle.QueuePositions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads how far experiments are, however many, in one query; another one where some wait. */
@Component
@Transactional(readOnly = true)
public class ExperimentMarks {

    private static final int MOST_IDS = 500;

    private final JdbcClient jdbc;
    private final QueuePositions positions;

    ExperimentMarks(JdbcClient jdbc, QueuePositions positions) {
        this.jdbc = jdbc;
        this.positions = positions;
    }

    /** By id; none of those that there are not. */
    public Map<Long, ExperimentMark> of(Collection<Long> ids) {
        List<Long> all = List.copyOf(ids);
        Map<Long, ExperimentMark> marks = new HashMap<>();
        for (int from = 0; from < all.size(); from += MOST_IDS) {
            jdbc.sql("select " + ProgressColumns.NAMES + " from experiment e where e.id in (:ids)")
                    .param("ids", all.subList(from, Math.min(all.size(), from + MOST_IDS)))
                    .query((row, number) -> ProgressColumns.mark(row))
                    .list()
                    .forEach(mark -> marks.put(mark.id(), mark));
        }
        List<Long> queued = new ArrayList<>();
        marks.values().stream()
                .filter(mark -> mark.state() == ExperimentState.QUEUED)
                .forEach(mark -> queued.add(mark.id()));
        positions
                .of(queued)
                .forEach((id, position) -> marks.computeIfPresent(id, (same, mark) -> mark.queuedAt(position)));
        return marks;
    }

    /** Those that a worker holds: at most as many as there are workers. */
    public List<ExperimentMark> working() {
        return jdbc.sql("select " + ProgressColumns.NAMES + " from experiment e"
                        + " where e.state in ('RUNNING', 'PAUSING', 'CANCELLING') order by e.id")
                .query((row, number) -> ProgressColumns.mark(row))
                .list();
    }
}
