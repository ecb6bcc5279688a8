package org.mlplab.journey;

import org.mlplab.PostgresServer;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On a real PostgreSQL server. */
@DirtiesContext
class PostgresJourneyTest extends StudyRequestJourney {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PostgresServer::newDatabase);
    }
}
