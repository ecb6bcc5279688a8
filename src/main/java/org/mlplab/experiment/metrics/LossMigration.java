package org.mlplab.experiment.metrics;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Packs the losses that earlier versions stored as JSON: of each epoch beside its metrics, and of the iterations before
 * divergence beside the evidence of the diagnosis. A few rows are in memory at a time.
 */
@Component
class LossMigration implements JavaMigration {

    /** Of JSON that is in memory at a time, where an epoch is shorter. */
    private static final int ITERATIONS = 10_000;

    private static final int EPOCHS = 500;

    private final JsonMapper json;

    LossMigration(JsonMapper json) {
        this.json = json;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("11");
    }

    @Override
    public String getDescription() {
        return "pack losses";
    }

    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    private record OldExperiment(long id, long iterationsOfFirstEpoch) {}

    private record OldEpoch(int epoch, long iteration, String losses) {}

    private record OldUnfinished(long id, int epoch, long iteration, String losses) {}

    @Override
    public void migrate(Context context) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        LossStore store = new LossStore(jdbc);
        jdbc.sql("select experiment_id as id, min(iteration) as iterations_of_first_epoch from epoch_metrics"
                        + " group by experiment_id order by experiment_id")
                .query(OldExperiment.class)
                .list()
                .forEach(experiment -> migrate(jdbc, store, experiment));
        jdbc.sql("select id from experiment where state = 'DIVERGED' order by id")
                .query(Long.class)
                .list()
                .forEach(id -> migrateUnfinished(jdbc, store, id));
    }

    private void migrate(JdbcClient jdbc, LossStore store, OldExperiment experiment) {
        long rows = Math.max(1, Math.min(EPOCHS, ITERATIONS / Math.max(1, experiment.iterationsOfFirstEpoch())));
        int done = 0;
        List<OldEpoch> page = page(jdbc, experiment.id(), done, rows);
        while (!page.isEmpty()) {
            for (OldEpoch epoch : page) {
                store.save(experiment.id(), epoch.epoch(), epoch.iteration(), read(epoch.losses()));
                done = epoch.epoch();
            }
            page = page(jdbc, experiment.id(), done, rows);
        }
    }

    private static List<OldEpoch> page(JdbcClient jdbc, long id, int after, long rows) {
        return jdbc.sql("select epoch, iteration, iteration_losses as losses from epoch_metrics"
                        + " where experiment_id = ? and epoch > ? order by epoch limit ?")
                .params(id, after, rows)
                .query(OldEpoch.class)
                .list();
    }

    private void migrateUnfinished(JdbcClient jdbc, LossStore store, long id) {
        jdbc.sql("select e.id, e.epoch + 1 as epoch, e.iteration, d.unfinished_losses as losses from experiment e"
                        + " join diagnosis_evidence d on d.experiment_id = e.id"
                        + " where e.id = ? and d.unfinished_losses is not null")
                .param(id)
                .query(OldUnfinished.class)
                .optional()
                .ifPresent(old -> store.save(id, old.epoch(), old.iteration(), read(old.losses())));
    }

    private LossSeries read(String losses) {
        return json.readValue(losses, LossSeries.class);
    }
}
