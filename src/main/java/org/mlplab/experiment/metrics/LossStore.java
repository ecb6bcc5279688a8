package org.mlplab.experiment.metrics;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The losses of the iterations of all experiments: those of the epochs that have ended, and those before divergence that
 * belong to none. An experiment's are numbered from 1 without a gap.
 */
@Component
public class LossStore {

    /** Most iterations that are read at once. */
    static final int CHUNK = 2 * LossBlock.ITERATIONS;

    private final JdbcClient jdbc;

    LossStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param last number of the last iteration of {@code losses} */
    @Transactional
    void save(long experimentId, int epoch, long last, LossSeries losses) {
        long first = last - losses.size() + 1;
        for (int from = 0; from < losses.size(); from += LossBlock.ITERATIONS) {
            insert(experimentId, LossBlock.of(first + from, epoch, losses, from));
        }
    }

    private void insert(long experimentId, LossBlock block) {
        jdbc.sql("insert into iteration_losses (experiment_id, first_iteration, epoch, iterations, payload)"
                        + " values (?, ?, ?, ?, ?)")
                .params(experimentId, block.first(), block.epoch(), block.iterations(), block.payload())
                .update();
    }

    @Transactional
    void deleteAfter(long experimentId, int epoch) {
        jdbc.sql("delete from iteration_losses where experiment_id = ? and epoch > ?")
                .params(experimentId, epoch)
                .update();
    }

    /** Number of the last iteration whose loss is stored, which is how many there are. */
    public long count(long experimentId) {
        return jdbc.sql("select first_iteration + iterations - 1 from iteration_losses where experiment_id = ?"
                        + " order by experiment_id desc, first_iteration desc limit 1")
                .param(experimentId)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /**
     * The losses after an iteration, at most {@value #CHUNK} of them; empty where there are none.
     *
     * @param after number of an iteration, 0 for the start
     * @param upTo number of the last iteration wanted
     */
    public LossChunk chunk(long experimentId, long after, long upTo) {
        long last = Math.min(upTo, after + CHUNK);
        LossChunk chunk = new LossChunk(after, (int) Math.max(0, last - after));
        // A range of iterations, not a number of rows: that bounds the bytes, however long the blocks are.
        jdbc.sql("select first_iteration, epoch, payload from iteration_losses where experiment_id = ?"
                        + " and first_iteration > ? and first_iteration <= ? and first_iteration + iterations > ?"
                        + " order by first_iteration")
                .params(experimentId, after - LossBlock.ITERATIONS, last, after + 1)
                .query(row -> {
                    new LossBlock(row.getLong(1), row.getInt(2), row.getBytes(3)).unpack(after, last, chunk);
                });
        return chunk;
    }

    /**
     * The losses after an iteration, in order, in chunks that are read as they are asked for. No connection is held
     * between them, however slowly the stream is read.
     */
    public Stream<LossChunk> chunks(long experimentId, long after, long upTo) {
        return Stream.iterate(
                chunk(experimentId, after, upTo),
                chunk -> chunk.size() > 0,
                chunk -> chunk(experimentId, chunk.last(), upTo));
    }

    /** The losses after an iteration, thinned to at most {@code points} where there are more. */
    public List<IterationLoss> thinned(long experimentId, long after, long upTo, int points) {
        LossThinning thinning = new LossThinning(after, upTo, points);
        chunks(experimentId, after, upTo).forEachOrdered(thinning::add);
        return thinning.kept();
    }
}
