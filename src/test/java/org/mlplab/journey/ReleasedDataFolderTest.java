package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A data folder of November 2026, made by version 0.1.0 and left by SIGKILL in the middle of an experiment, two studies and
 * a queue. {@code before.json} has the answers just before that, {@code after.json} those of the same version when it had
 * been started again and all had ended.
 */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mlplab.workers=1", "mlplab.threads-per-worker=1", "mlplab.datasets.offline=true"})
class ReleasedDataFolderTest {

    private static final String FOLDER = "/released/0.1.0-2026-11/";
    private static final Pattern EXPERIMENT = Pattern.compile("/experiments/\\d+");
    private static final Pattern STUDY = Pattern.compile("/studies/\\d+");
    private static final Pattern LIST = Pattern.compile("/(experiments|studies)(\\?.*)?");
    private static final long KILLED_WHILE_RUNNING = 36;

    @TempDir
    private static Path home;

    private final JsonNode before = answers("before.json");
    private final JsonNode after = answers("after.json");

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeAll
    static void unpack() throws IOException {
        try (var zip = new ZipInputStream(open("home.zip"))) {
            for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
                Files.copy(zip, home.resolve(file.getName()));
            }
        }
    }

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    private static InputStream open(String file) {
        return Objects.requireNonNull(ReleasedDataFolderTest.class.getResourceAsStream(FOLDER + file), file);
    }

    private static JsonNode answers(String file) {
        return JsonMapper.shared().readTree(open(file));
    }

    @Test
    void opens_and_goes_on_to_the_numbers_of_the_version_that_made_it() {
        assertListsAreReadable();
        resume();
        paths(STUDY).forEach(study -> api.endedStudy(number(study)));
        paths(EXPERIMENT).forEach(experiment -> api.ended(number(experiment)));

        paths(EXPERIMENT).forEach(this::assertEndsAsBefore);
        paths(EXPERIMENT).forEach(this::assertGivesItsNetworkAway);
        Alike machine = machine("/experiments/" + KILLED_WHILE_RUNNING);
        // Rounding decides which trial is the better one: on other machines a sampler may move differently.
        if (machine.isSameMachine()) {
            paths(STUDY).forEach(study -> {
                machine.check(study, after.path(study), get(study));
                machine.check(study, after.path(study + "/trials"), get(study + "/trials"));
            });
        }
    }

    private void assertListsAreReadable() {
        before.propertyNames().stream()
                .filter(path -> LIST.matcher(path).matches())
                .forEach(path -> assertThat(get(path).path("items")).as(path).isNotEmpty());
        TreeSet<Long> ids = new TreeSet<>();
        String next = "";
        while (next != null) {
            JsonNode page = get("/experiments?sort=createdAt&limit=7" + next);
            page.path("items").forEach(item -> ids.add(item.path("id").asLong()));
            next = page.path("next").isNull()
                    ? null
                    : "&after=" + page.path("next").asString();
        }
        assertThat(ids)
                .containsAll(paths(EXPERIMENT).stream()
                        .map(ReleasedDataFolderTest::number)
                        .toList());
    }

    /** All that rests because somebody wanted it to. */
    private void resume() {
        before.properties().stream()
                .filter(entry -> EXPERIMENT.matcher(entry.getKey()).matches()
                        || STUDY.matcher(entry.getKey()).matches())
                .filter(entry -> entry.getValue().path("state").asString().equals("PAUSED"))
                .filter(entry -> !entry.getValue().path("studyId").isNumber())
                .forEach(entry -> api.post(entry.getKey() + "/resume", "").expect(200));
    }

    private List<String> paths(Pattern kind) {
        return after.propertyNames().stream()
                .filter(path -> kind.matcher(path).matches())
                .toList();
    }

    private static long number(String path) {
        return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    }

    private JsonNode get(String path) {
        return api.get(path).expect(200).json();
    }

    private Alike machine(String experiment) {
        return Alike.on(
                after.path(experiment).path("provenance"), get(experiment).path("provenance"));
    }

    /** Where that version kept no preprocessing, the data set tells it again. */
    private void assertGivesItsNetworkAway(String experiment) {
        if (get(experiment).path("state").asString().equals("SUCCEEDED")) {
            api.get(experiment + "/model.onnx").expect(200);
        }
    }

    private void assertEndsAsBefore(String experiment) {
        String metrics = experiment + "/metrics?resolution=iteration";
        Alike machine = machine(experiment);
        machine.check(experiment, after.path(experiment), get(experiment));
        machine.check(metrics, after.path(metrics), get(metrics));
    }
}
