package org.mlplab.experiment.list;

import java.sql.Connection;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a database with more than anybody would train for a test, on H2 and on PostgreSQL. */
final class FilledStore {

    private static final int STUDIES = 40;

    private final JdbcTemplate jdbc;
    private final boolean postgres;

    FilledStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.postgres = Objects.requireNonNull(
                        jdbc.execute((Connection c) -> c.getMetaData().getURL()))
                .startsWith("jdbc:postgresql");
    }

    private String series(int last, String alias) {
        return "%s(1, %d) as %s".formatted(postgres ? "generate_series" : "system_range", last, alias);
    }

    /**
     * Experiments from id 1001 on, nine of ten of them trials.
     *
     * @param template whose spec they have
     */
    void experiments(long template, int experiments, int epochs) {
        String series = series(experiments, "s(x)");
        for (int study = 1; study <= STUDIES; study++) {
            jdbc.update(
                    "insert into study (id, name, request, submitted, state, created_at, seconds_before)"
                            + " values (?, 's', '{}', '{}', 'SUCCEEDED', current_timestamp, 0)",
                    study);
        }
        jdbc.update("insert into experiment (id, name, search_name, notes, dataset, study_id, spec, spec_hash, state,"
                + " attempt, created_at, epoch, iteration, iterations, best_epoch, best_validation_accuracy, test_accuracy)"
                + " select 1000 + x, concat('Run ', x, ' of the Sweep'), concat('run ', x, ' of the sweep'), '',"
                + " case when mod(x, 3) = 0 then 'cifar10' else 'digits' end,"
                + " case when mod(x, 10) = 0 then null else 1 + mod(x, 40) end, e.spec, e.spec_hash,"
                + " case when mod(x, 50) = 7 then 'FAILED' when mod(x, 50) = 8 then 'CANCELLED' when x > " + experiments
                + " - 1000 then 'QUEUED' else 'SUCCEEDED' end, 1, current_timestamp, 10, 1000, 1000, 1 + mod(x, 10),"
                + " case when mod(x, 50) = 8 then null else mod(x * 7919, 10007) / 10007e0 end,"
                + " case when mod(x, 2) = 0 then null else mod(x * 8111, 10007) / 10007e0 end"
                + " from " + series + ", experiment e where e.id = " + template);
        for (String tag : new String[] {
            "'common' from " + series + " where mod(x, 2) = 0",
            "'one-percent' from " + series + " where mod(x, 100) = 0",
            "'rare' from " + series + " where mod(x, 10000) = 0",
            "concat('t', mod(x, 200)) from " + series
        }) {
            jdbc.update("insert into experiment_tag (experiment_id, tag) select 1000 + x, " + tag);
        }
        jdbc.update("insert into epoch_metrics (experiment_id, epoch, iteration, training_loss,"
                + " regularized_training_loss, training_accuracy, validation_loss, validation_accuracy, learning_rate,"
                + " seconds, samples_per_second) select 1000 + x, y, y, 1, 1, 0.5, 1, 0.5, 0.1, 1, 1 from " + series
                + ", " + series(epochs, "r(y)"));
    }

    /**
     * A study that runs, all of whose trials but the last have ended.
     *
     * @param template whose spec its trials have
     */
    void runningStudy(int id, long template, String sampler, int trials) {
        String request = """
                {"name": "large", "base": {"dataset": {"name": "digits"}, "network": {"hiddenLayers": [{"units": 5}]},
                 "training": {"epochs": 9}}, "space": {"/optimizer/learningRate": {"low": 0.0001, "high": 0.1, "log": true},
                 "/seed": {"low": 0, "high": 1000000, "integer": true}}, "sampler": %s, "parallelTrials": 4,
                 "budget": {"trials": 100000}}""".formatted(sampler);
        jdbc.update(
                "insert into study (id, name, request, submitted, state, created_at, running_since_uptime, seconds_before)"
                        + " values (?, 'large', ?, ?, 'RUNNING', current_timestamp, 0, 0)",
                id,
                request,
                request);
        long first = id * 1_000_000L;
        String series = series(trials, "s(x)");
        jdbc.update(
                "insert into experiment (id, name, search_name, notes, dataset, study_id, spec, spec_hash, state, attempt,"
                        + " created_at, finished_at, epoch, iteration, iterations) select ? + x, 'trial', 'trial', '',"
                        + " 'digits', ?, e.spec, concat('h', x), case when x = ? then 'RUNNING' else 'SUCCEEDED' end, 1,"
                        + " current_timestamp, case when x = ? then null else current_timestamp end, 9, 9, 9 from "
                        + series + ", experiment e where e.id = " + template,
                first,
                id,
                trials,
                trials);
        boolean halving = sampler.contains("ASHA");
        jdbc.update(
                "insert into study_trial (study_id, number, experiment_id, spec_hash, point, state, bracket, rung_number,"
                        + " rung_epochs, scores, score, epochs, revision) select ?, x - 1, ? + x, concat('h', x),"
                        + " concat('{\"values\":{\"/optimizer/learningRate\":', 0.0001 + x * 0.00001, ',\"/seed\":', x, '}}'),"
                        + " case when x = ? then 'RUNNING' else ? end, 0, cast(? as integer), cast(? as integer),"
                        + " case when x = ? then '[]' else concat('[0.', x, ']') end,"
                        + " case when x = ? then null else mod(x * 7919, 10007) / 10007e0 end, ?, x from " + series,
                id,
                first,
                trials,
                halving ? "PRUNED" : "SUCCEEDED",
                halving ? 0 : null,
                halving ? 1 : null,
                trials,
                trials,
                halving ? 1 : 9);
    }

    void analyze() {
        jdbc.execute(postgres ? "vacuum analyze" : "analyze");
    }
}
