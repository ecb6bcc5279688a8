package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.h2.tools.RunScript;
import org.h2.tools.Script;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.MlpLabApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** What was backed up is all there in another folder, and goes on: what was trained, what trained, and what was to be told. */
class BackupTest {

    private static final String SPEC = """
            {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 8}]}, 'training': {'epochs': %d, 'batchSize': 500}}""";

    @TempDir
    private Path folder;

    private ServletWebServerApplicationContext start(Path home) {
        return (ServletWebServerApplicationContext) new SpringApplicationBuilder(MlpLabApplication.class)
                .run(
                        "--server.port=0",
                        "--mlplab.home=" + home,
                        "--mlplab.workers=1",
                        "--mlplab.webhooks.allow-private-addresses=true");
    }

    private static Api api(ServletWebServerApplicationContext service) {
        return new Api(Objects.requireNonNull(service.getWebServer()).getPort());
    }

    @Test
    void a_backup_of_h2_is_restored_elsewhere_and_goes_on() throws IOException, SQLException {
        Path home = folder.resolve("home");
        Path restored = folder.resolve("restored");
        try (var receiver = new Receiver()) {
            receiver.answer(500);
            Map<String, String> before;
            long done;
            long training;
            try (var service = start(home)) {
                Api api = api(service);
                api.post("/webhooks", "{'url': '%s'}".formatted(receiver.url())).expect(201);
                done = api.submit(SPEC.formatted(3));
                api.ended(done);
                await().until(() -> !receiver.about("/experiments/" + done).isEmpty());
                training = api.submit(SPEC.formatted(5000));
                await().until(() -> epochs(api, training) > 0);
                before = answers(api, done);
            }

            backUpAndRestore(home, restored);

            try (var service = start(restored)) {
                Api api = api(service);
                assertThat(answers(api, done)).isEqualTo(before);
                await().until(() -> !api.get("/queue").json().path("training").isEmpty());
                assertThat(epochs(api, training)).isPositive();
                assertThat(api.get("/experiments/" + training + "/transitions")
                                .json()
                                .path("items")
                                .size())
                        .isGreaterThan(3);
                assertToldAgain(service, receiver, done, training);
            }
        }
    }

    static int epochs(Api api, long id) {
        return api.get("/experiments/" + id)
                .expect(200)
                .json()
                .at("/progress/epoch")
                .asInt();
    }

    static Map<String, String> answers(Api api, long id) {
        Map<String, String> answers = new TreeMap<>();
        for (String path :
                List.of("", "/metrics?resolution=iteration", "/transitions", "/parameters.npz", "/weights")) {
            answers.put(
                    path,
                    api.get("/experiments/" + id + path).expect(200).response().body());
        }
        return answers;
    }

    /** As README says: a copy of the closed file, and a script of all that is in it. */
    private void backUpAndRestore(Path home, Path restored) throws IOException, SQLException {
        Files.copy(home.resolve("mlplab.mv.db"), folder.resolve("copy.mv.db"));
        String script = folder.resolve("backup.zip").toString();
        new Script()
                .runTool(
                        "-url",
                        url(folder.resolve("copy")),
                        "-user",
                        "",
                        "-script",
                        script,
                        "-options",
                        "compression",
                        "zip");
        new RunScript()
                .runTool(
                        "-url",
                        url(restored.resolve("mlplab")),
                        "-user",
                        "",
                        "-script",
                        script,
                        "-options",
                        "compression",
                        "zip");
    }

    private static String url(Path database) {
        return "jdbc:h2:file:" + database;
    }

    /** What the receiver refused before comes with the same id, when another end makes the service look. */
    private static void assertToldAgain(
            ServletWebServerApplicationContext service, Receiver receiver, long done, long training) {
        receiver.answer(204);
        service.getBean(JdbcTemplate.class)
                .update("update webhook_job set execution_time = current_timestamp where task_name = 'deliver'");
        api(service).post("/experiments/" + training + "/cancel", "").expect(200);
        List<Receiver.Received> told = await().until(
                        () -> receiver.about("/experiments/" + done),
                        all -> all.get(all.size() - 1).status() == 204);
        assertThat(told)
                .extracting(Receiver.Received::id)
                .hasSizeGreaterThan(1)
                .containsOnly(told.get(0).id());
        JsonNode cancelled = await().until(() -> receiver.about("/experiments/" + training), all -> !all.isEmpty())
                .get(0)
                .json();
        assertThat(cancelled.path("event").asString()).isEqualTo("EXPERIMENT_CANCELLED");
    }
}
