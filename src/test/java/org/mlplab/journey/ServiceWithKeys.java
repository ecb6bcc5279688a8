package org.mlplab.journey;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A service that wants a key. It trains nothing. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:feed-keys;DB_CLOSE_DELAY=-1",
            "mlplab.home=target/feed-keys",
            "mlplab.workers=0",
            "mlplab.security.api-keys.follower=" + ServiceWithKeys.ADMINS_HASH
        })
abstract class ServiceWithKeys {

    static final String ADMINS_HASH = "sha256:81cf37ff89ff2f41fe48e579e7e1ea1373c5d7972efba7d7b5b9667d936a7606";

    /** The configured key. */
    static final String[] ADMIN = {"Authorization", "Bearer a-key-of-this-test-alone"};

    @LocalServerPort
    private int port;

    Api api;

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    /** Gives out a key; answers the header that it is sent in. */
    String[] key(String name, String role) {
        JsonNode issued = api.post("/keys", "{'name': '%s', 'role': '%s'}".formatted(name, role), ADMIN)
                .expect(201)
                .json();
        return bearer(issued.path("secret").asString());
    }

    static String[] bearer(String secret) {
        return new String[] {"Authorization", "Bearer " + secret};
    }
}
