package org.mlplab.journey;

import org.mlplab.PostgresServer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class LargeRunsOnPostgres extends LargeRuns {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PostgresServer::newDatabase);
    }
}
