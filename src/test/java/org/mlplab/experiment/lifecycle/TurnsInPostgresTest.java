package org.mlplab.experiment.lifecycle;

import org.mlplab.PostgresServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(properties = "mlplab.workers=0")
@DirtiesContext
class TurnsInPostgresTest extends Turns {

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", PostgresServer::newDatabase);
    }
}
