package org.mlplab.journey;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One service for all tests that only need some: in memory, with one worker. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:journey;DB_CLOSE_DELAY=-1",
            "mlplab.home=target/journey",
            "mlplab.workers=1",
            "mlplab.webhooks.allow-private-addresses=true"
        })
abstract class RunningService {

    @LocalServerPort
    private int port;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }
}
