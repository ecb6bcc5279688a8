package org.mlplab.experiment.checkpoint;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mlplab.database.chunk.ChunkSize;
import org.mlplab.database.chunk.ChunkTable;
import org.mlplab.database.chunk.Payload;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The trained networks: of every experiment that SUCCEEDED, the parameters that its selection rule names, until dropped. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class FinalParameters {

    private final JdbcTemplate jdbc;
    private final ChunkTable chunks;

    FinalParameters(JdbcTemplate jdbc, ChunkSize chunk) {
        this.jdbc = jdbc;
        this.chunks = new ChunkTable(jdbc, chunk, "final_parameters_chunk", "experiment_id");
    }

    /** @param signature what the network reads and answers, in training's own form */
    public void save(long experimentId, Payload parameters, String signature) {
        jdbc.update(
                "insert into final_parameters (experiment_id, bytes, signature) values (?, ?, ?)",
                experimentId,
                parameters.bytes(),
                signature);
        chunks.write(parameters, experimentId);
    }

    /** Empty where there are none. */
    public <T> Optional<T> read(long experimentId, Payload.Reader<T> reader) {
        List<Long> bytes = jdbc.queryForList(
                "select bytes from final_parameters where experiment_id = ?", Long.class, experimentId);
        return bytes.stream().findFirst().map(size -> chunks.read(size, reader, experimentId));
    }

    /** What was saved as signature; empty where there are no parameters, and for those that an earlier version saved. */
    public Optional<String> signature(long experimentId) {
        List<String> signatures = jdbc.queryForList(
                "select signature from final_parameters where experiment_id = ? and signature is not null",
                String.class,
                experimentId);
        return signatures.stream().findFirst();
    }

    /** Whether there are any, without reading them. */
    public boolean exist(long experimentId) {
        return !jdbc.queryForList(
                        "select bytes from final_parameters where experiment_id = ?", Long.class, experimentId)
                .isEmpty();
    }

    /** Makes room. Nothing happens to experiments without any. */
    public void deleteAll(Collection<Long> experimentIds) {
        jdbc.batchUpdate(
                "delete from final_parameters where experiment_id = ?",
                experimentIds.stream().map(id -> new Object[] {id}).toList());
    }
}
