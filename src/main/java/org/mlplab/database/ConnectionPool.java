package org.mlplab.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import org.mlplab.database.embedded.OneWriterDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps enough connections that workers and requests do not wait for each other: one that a worker writes with and one for the
 * queue for each worker, and some for requests. {@code spring.datasource.hikari.maximum-pool-size} overrides it.
 *
 * <p>On PostgreSQL a process that stands still, or was cut off, in the middle of a transaction does not keep its locks from
 * others: the server ends the transaction after ten seconds, and the process gives up waiting for an answer after two minutes
 * ({@code socketTimeout} in the URL). The server answers a query in one process: to start two more took 40 ms, most queries take less.
 * {@code spring.datasource.hikari.connection-init-sql} overrides both settings of the server. An embedded database is changed by one
 * connection at a time.
 */
@Component
class ConnectionPool implements BeanPostProcessor {

    private static final int FOR_REQUESTS = 10;
    private static final int FOR_A_WORKER = 2;
    private static final int MOST = 200;

    private static final String SESSION =
            "set idle_in_transaction_session_timeout = '10s'; set max_parallel_workers_per_gather = 0";
    private static final String LONGEST_ANSWER_SECONDS = "120";

    private final Environment environment;

    ConnectionPool(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setExceptionOverride(new DeadConnections());
            if (!environment.containsProperty("spring.datasource.hikari.maximum-pool-size")) {
                pool.setMaximumPoolSize(size(workers()));
            }
            String url = String.valueOf(pool.getJdbcUrl());
            if (url.startsWith("jdbc:postgresql:")) {
                setUpPostgres(pool);
            } else if (!DatabaseKind.isShared(url)) {
                pool.setDataSource(OneWriterDataSource.of(
                        new DriverDataSource(
                                url,
                                pool.getDriverClassName(),
                                pool.getDataSourceProperties(),
                                pool.getUsername(),
                                pool.getPassword()),
                        url));
            }
        }
        return bean;
    }

    private static void setUpPostgres(HikariDataSource pool) {
        if (pool.getConnectionInitSql() == null) {
            pool.setConnectionInitSql(SESSION);
        }
        // What the URL says is stronger.
        pool.addDataSourceProperty("socketTimeout", LONGEST_ANSWER_SECONDS);
    }

    private int workers() {
        return environment.getProperty(
                "mlplab.workers", Integer.class, Runtime.getRuntime().availableProcessors());
    }

    static int size(int workers) {
        return Math.min(MOST, FOR_REQUESTS + FOR_A_WORKER * workers);
    }
}
