package org.mlplab.experiment.checkpoint;

import org.mlplab.PostgresServer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@DirtiesContext
class ChunkedPayloadsInPostgresTest extends ChunkedPayloads {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PostgresServer::newDatabase);
    }
}
