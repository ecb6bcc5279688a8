package org.mlplab.experiment.checkpoint;

import java.util.Collection;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The trained networks: of every experiment that SUCCEEDED, the parameters that its selection rule names. */
@Component
public class FinalParameters {

    private final JdbcTemplate jdbc;

    FinalParameters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void save(long experimentId, byte[] parameters) {
        jdbc.update("insert into final_parameters (experiment_id, payload) values (?, ?)", experimentId, parameters);
    }

    public void deleteAll(Collection<Long> experimentIds) {
        jdbc.batchUpdate(
                "delete from final_parameters where experiment_id = ?",
                experimentIds.stream().map(id -> new Object[] {id}).toList());
    }

    public Optional<byte[]> find(long experimentId) {
        return jdbc
                .query(
                        "select payload from final_parameters where experiment_id = ?",
                        (row, number) -> row.getBytes(1),
                        experimentId)
                .stream()
                .findFirst();
    }
}
