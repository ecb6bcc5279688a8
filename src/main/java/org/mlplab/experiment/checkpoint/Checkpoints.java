package org.mlplab.experiment.checkpoint;

import java.util.List;
import org.mlplab.database.chunk.ChunkSize;
import org.mlplab.database.chunk.ChunkTable;
import org.mlplab.database.chunk.Payload;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The last two checkpoints of every experiment that has not ended. They are kept in the database, beside the epochs: every
 * node reaches them there, and a crash cannot leave a checkpoint without the epochs before it or half of one.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Checkpoints {

    private final JdbcTemplate jdbc;
    private final ChunkTable chunks;

    Checkpoints(JdbcTemplate jdbc, ChunkSize chunk) {
        this.jdbc = jdbc;
        this.chunks = new ChunkTable(jdbc, chunk, "checkpoint_chunk", "experiment_id", "iteration");
    }

    /** Stores one and drops all but the one before it. */
    public void save(long experimentId, NewCheckpoint checkpoint) {
        jdbc.update(
                "delete from checkpoint where experiment_id = ? and (iteration >= ? or iteration <"
                        + " (select max(iteration) from checkpoint where experiment_id = ? and iteration < ?))",
                experimentId,
                checkpoint.iteration(),
                experimentId,
                checkpoint.iteration());
        jdbc.update(
                "insert into checkpoint (experiment_id, iteration, epoch, bytes) values (?, ?, ?, ?)",
                experimentId,
                checkpoint.iteration(),
                checkpoint.epoch(),
                checkpoint.payload().bytes());
        chunks.write(checkpoint.payload(), experimentId, checkpoint.iteration());
    }

    /** Those there are, the latest first. */
    public List<StoredCheckpoint> of(long experimentId) {
        return jdbc.query(
                "select iteration, epoch, bytes from checkpoint where experiment_id = ? order by iteration desc",
                (row, number) -> new StoredCheckpoint(row.getLong(1), row.getInt(2), row.getLong(3)),
                experimentId);
    }

    public <T> T read(long experimentId, StoredCheckpoint checkpoint, Payload.Reader<T> reader) {
        return chunks.read(checkpoint.bytes(), reader, experimentId, checkpoint.iteration());
    }

    public void deleteAfter(long experimentId, long iteration) {
        jdbc.update("delete from checkpoint where experiment_id = ? and iteration > ?", experimentId, iteration);
    }

    public void deleteAll(long experimentId) {
        jdbc.update("delete from checkpoint where experiment_id = ?", experimentId);
    }
}
