package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** All connections to the database are taken: requests are told to come again, and nothing is lost. */
@TestPropertySource(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:pool;DB_CLOSE_DELAY=-1",
            "spring.datasource.hikari.maximum-pool-size=3",
            "spring.datasource.hikari.connection-timeout=250",
            "mlplab.workers=0",
            "mlplab.feed.streams=1"
        })
class ExhaustedPoolTest extends RunningService {

    private static final String SPEC = "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}}";

    @Autowired
    private DataSource pool;

    @Test
    void answers_503_with_a_time_to_come_again() throws SQLException {
        List<Connection> taken = takeAll();
        try {
            assertThat(api.get("/experiments").expect(503).header("Retry-After"))
                    .isEqualTo("5");
            assertThat(api.post("/experiments", SPEC, "Idempotency-Key", "again")
                            .expect(503)
                            .header("Retry-After"))
                    .isEqualTo("5");
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        api.post("/experiments", SPEC, "Idempotency-Key", "again").expect(202);
        assertThat(api.get("/experiments").expect(200).json().path("items")).hasSize(1);
    }

    @Test
    void streams_stay_open_and_go_on_and_no_more_than_may_are_opened() throws SQLException {
        try (EventReader reader = EventReader.open(() -> api, "/events")) {
            reader.awaitFirstId();
            assertThat(api.get("/events").expect(503).header("Retry-After")).isEqualTo("10");
            List<Connection> taken = takeAll();
            for (Connection connection : taken) {
                connection.close();
            }
            long id = api.submit(SPEC);

            assertThat(reader.await("experiment").data().path("experiment").asLong())
                    .isEqualTo(id);
            assertThat(reader.connections()).isEqualTo(1);
            api.post("/experiments/" + id + "/cancel", "").expect(200);
            api.send("DELETE", "/experiments/" + id, "").expect(204);
        }
    }

    private List<Connection> takeAll() throws SQLException {
        List<Connection> taken = new ArrayList<>();
        while (true) {
            try {
                taken.add(pool.getConnection());
            } catch (SQLTransientConnectionException e) {
                return taken;
            }
        }
    }
}
