package org.mlplab.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Keeps enough connections that workers and requests do not wait for each other: one that a worker writes with and one for the
 * queue for each worker, and some for requests. {@code spring.datasource.hikari.maximum-pool-size} overrides it.
 */
@Component
class ConnectionPool implements BeanPostProcessor {

    private static final int FOR_REQUESTS = 10;
    private static final int FOR_A_WORKER = 2;
    private static final int MOST = 200;

    private final Environment environment;

    ConnectionPool(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && !environment.containsProperty("spring.datasource.hikari.maximum-pool-size")) {
            pool.setMaximumPoolSize(size(workers()));
        }
        return bean;
    }

    private int workers() {
        return environment.getProperty(
                "mlplab.workers", Integer.class, Runtime.getRuntime().availableProcessors());
    }

    static int size(int workers) {
        return Math.min(MOST, FOR_REQUESTS + FOR_A_WORKER * workers);
    }
}
