package org.mlplab.experiment.list;

import org.mlplab.PostgresServer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class ManyExperimentsOnPostgres extends ManyExperiments {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PostgresServer::newDatabase);
    }
}
