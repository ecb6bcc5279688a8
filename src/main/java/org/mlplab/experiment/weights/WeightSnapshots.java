package org.mlplab.experiment.weights;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The snapshots of all experiments. Each is stored with its epoch, and dropped with it. */
@Component
public class WeightSnapshots {

    private final JdbcClient jdbc;

    WeightSnapshots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void save(long experimentId, WeightSnapshot snapshot) {
        deleteAfter(experimentId, snapshot.epoch() - 1);
        jdbc.sql("insert into weight_snapshot (experiment_id, epoch, inputs, ranges, levels) values (?, ?, ?, ?, ?)")
                .params(experimentId, snapshot.epoch(), snapshot.inputs(), snapshot.packedRanges(), snapshot.levels())
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void deleteAfter(long experimentId, int epoch) {
        jdbc.sql("delete from weight_snapshot where experiment_id = ? and epoch > ?")
                .params(experimentId, epoch)
                .update();
    }

    /** After which epochs there are snapshots of an experiment, in order. */
    @Transactional(readOnly = true)
    public List<Integer> epochs(long experimentId) {
        return jdbc.sql("select epoch from weight_snapshot where experiment_id = ? order by epoch")
                .param(experimentId)
                .query(Integer.class)
                .list();
    }

    /** Empty where none was taken then. */
    @Transactional(readOnly = true)
    public Optional<WeightSnapshot> find(long experimentId, int epoch) {
        return jdbc.sql("select inputs, ranges, levels from weight_snapshot where experiment_id = ? and epoch = ?")
                .params(experimentId, epoch)
                .query((row, number) -> WeightSnapshot.of(epoch, row.getInt(1), row.getBytes(2), row.getBytes(3)))
                .optional();
    }

    /** Of each unit its smallest and its largest weight in all snapshots of an experiment. */
    @Transactional(readOnly = true)
    public float[] ranges(long experimentId) {
        float[] widest = {};
        for (byte[] packed : jdbc.sql("select ranges from weight_snapshot where experiment_id = ?")
                .param(experimentId)
                .query(byte[].class)
                .list()) {
            float[] ranges = WeightSnapshot.unpacked(packed);
            widest = widest.length == 0 ? ranges : widest;
            for (int i = 0; i < widest.length; i++) {
                widest[i] = i % 2 == 0 ? Math.min(widest[i], ranges[i]) : Math.max(widest[i], ranges[i]);
            }
        }
        return widest;
    }
}
