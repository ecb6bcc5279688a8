package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mlplab.journey.ServiceWithKeys.ADMIN;
import static org.mlplab.journey.ServiceWithKeys.bearer;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.PostgresServer;

/** What a key's holder may have is changed on one node and holds on another. */
class LimitsOfNodesTest {

    private static final String LONG = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]},
             'training': {'epochs': 90000, 'batchSize': 20}}""";

    @TempDir
    private Path folder;

    private ServiceProcess start(String database, int workers) {
        return ServiceProcess.start(
                folder.resolve("workers-" + workers + ".log"),
                List.of(
                        "mlplab.home=" + folder.resolve("home"),
                        "spring.datasource.url=" + database,
                        "mlplab.workers=" + workers,
                        "mlplab.threads-per-worker=1",
                        "mlplab.security.api-keys.follower=" + ServiceWithKeys.ADMINS_HASH));
    }

    private static long submit(Api api, String[] key) {
        return api.post("/experiments", LONG, key).expect(202).json().path("id").asLong();
    }

    @Test
    void hold_at_once() {
        String database = PostgresServer.newDatabase();
        try (ServiceProcess serving = start(database, 0);
                ServiceProcess training = start(database, 2)) {
            Api api = training.api();
            String[] key = bearer(
                    api.post("/keys", "{'name': 'ann', 'role': 'RUN', 'queuedLimit': 1, 'runningLimit': 1}", ADMIN)
                            .expect(201)
                            .json()
                            .path("secret")
                            .asString());
            long first = submit(api, key);
            api.in("RUNNING", first, key);
            long second = submit(api, key);
            api.post("/experiments", LONG, key).expect(429);
            // The other worker takes one of somebody else: what keeps this one waiting is the limit.
            long another = submit(api, ADMIN);
            api.in("RUNNING", another, ADMIN);
            assertThat(state(api, second, key)).isEqualTo("QUEUED");
            api.post("/experiments/%d/cancel".formatted(another), "", ADMIN).expect(200);

            change(serving, "{\"queuedLimit\": 2}");
            submit(api, key);
            api.post("/experiments", LONG, key).expect(429);
            change(serving, "{\"runningLimit\": 2}");
            api.in("RUNNING", second, key);
            assertThat(state(api, first, key)).isEqualTo("RUNNING");
        }
    }

    private static void change(ServiceProcess node, String limits) {
        node.api().send("PATCH", "/keys/ann", limits, ADMIN).expect(200);
    }

    private static String state(Api api, long id, String[] key) {
        return api.get("/experiments/" + id, key)
                .expect(200)
                .json()
                .path("state")
                .asString();
    }
}
