package org.mlplab.experiment.metrics;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.mlplab.PostgresServer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.json.JsonMapper;

/** The kinds of database that the service runs on, each new and without a table. */
enum EmptyDatabase {
    H2("h2") {
        @Override
        String url() {
            return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(java.util.UUID.randomUUID());
        }
    },
    POSTGRESQL("postgresql") {
        @Override
        String url() {
            return PostgresServer.newDatabase();
        }
    };

    private final String vendor;

    EmptyDatabase(String vendor) {
        this.vendor = vendor;
    }

    abstract String url();

    /** A database to be migrated step by step. */
    Steps create() {
        return new Steps(new DriverManagerDataSource(url()), vendor);
    }

    record Steps(DriverManagerDataSource source, String vendor) {

        /** Brings it to a version. */
        Steps migrate(String version) {
            FluentConfiguration flyway = Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration/common", "classpath:db/migration/" + vendor)
                    .javaMigrations(new LossMigration(JsonMapper.builder().build()))
                    .target(version);
            flyway.load().migrate();
            return this;
        }

        JdbcClient jdbc() {
            return JdbcClient.create(source);
        }

        /** Adds an experiment with no more than what must be there. */
        void experiment(long id, String state, int epoch, long iteration) {
            jdbc().sql("insert into experiment (id, name, notes, dataset, spec, spec_hash, state, attempt, created_at,"
                            + " epoch, iteration, iterations) values (?, 'e', '', 'digits', '{}', '', ?, 1,"
                            + " current_timestamp, ?, ?, 100)")
                    .params(id, state, epoch, iteration)
                    .update();
        }
    }
}
