package org.mlplab.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.journey.Document;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service with a key whose every operation is asked well and badly, and which must then still train. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:fuzzed;DB_CLOSE_DELAY=-1",
            "mlplab.workers=1",
            "mlplab.datasets.offline=true",
            "mlplab.requests.per-second=0",
            "mlplab.security.api-keys.fuzzer=sha256:3fca20e4baa41471e2c470ff1cafa0a76b5ef37eb09b883684c94a9ee6765229"
        })
abstract class ApiFuzz {

    private static final String KEY = "a-key-of-the-fuzzer-alone";
    private static final String SMALL =
            "{\"dataset\": {\"name\": \"digits\"}, \"network\": {\"hiddenLayers\": [{\"units\": 8}]}, \"training\": {\"epochs\": 2}}";

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    private Wire wire;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    /** Sends so many requests; answers how they were answered. */
    Tally fuzz(long seed, int requests) throws IOException {
        Document document = new Document(json(ask("GET", "/v3/api-docs", "")));
        List<String> known = prepare();
        var generator = new RequestGenerator(document, new Random(seed), known, KEY);
        var rules = new AnswerRules(document);
        Tally tally = new Tally();
        Map<String, String> wrong = new LinkedHashMap<>();
        for (int i = 0; i < requests; i++) {
            HostileRequest request = generator.next(i);
            Answer answer = wire.exchange(request.bytes());
            tally.add(request.operation(), answer);
            for (String complaint : rules.complaints(request, answer)) {
                String kind = request.operation() + ": " + complaint.substring(0, Math.min(60, complaint.length()));
                wrong.putIfAbsent(kind, "request %d %s%n  %s".formatted(i, request, complaint));
            }
        }
        System.out.printf("fuzz: seed %d, %d requests%n%s%n", seed, requests, tally);
        assertThat(wrong.values()).as("seed %d", seed).isEmpty();
        return tally;
    }

    /** Makes one of everything; answers what names lead to it. */
    private List<String> prepare() throws IOException {
        long id = train();
        ask("POST", "/webhooks", "{\"url\": \"http://127.0.0.1:9/\", \"events\": [\"experiment.succeeded\"]}");
        ask(
                "POST",
                "/studies",
                "{\"base\": %s, \"space\": {\"/seed\": {\"values\": [1, 2]}}, \"sampler\": {\"type\": \"GRID\"}}"
                        .formatted(SMALL));
        return List.of("" + id, "" + id, "2", "3", "9", "digits", "toy", "flowers", "alice", "training", "validation");
    }

    /** Whatever was accepted is cancelled; what comes then is trained as ever. */
    void assertWell() throws IOException {
        for (String kind : List.of("studies", "experiments")) {
            List<String> unfinished = new ArrayList<>();
            for (String next = "/" + kind + "?limit=500"; next != null; ) {
                JsonNode page = json(ask("GET", next, ""));
                page.path("items").forEach(item -> {
                    if (item.path("finishedAt").isNull()) {
                        unfinished.add(item.path("id").asString());
                    }
                });
                JsonNode after = page.path("next");
                next = after.isString()
                        ? "/%s?limit=500&after=%s"
                                .formatted(kind, URLEncoder.encode(after.asString(), StandardCharsets.UTF_8))
                        : null;
            }
            for (String id : unfinished) {
                assertThat(ask("POST", "/" + kind + "/" + id + "/cancel", "").status())
                        .isIn(200, 202, 409);
            }
        }
        train();
        assertThat(ask("GET", "/actuator/health", "").text()).contains("\"UP\"");
    }

    private long train() throws IOException {
        Answer accepted = ask("POST", "/experiments", SMALL);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        long id = json(accepted).path("id").asLong();
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> json(ask("GET", "/experiments/" + id, ""))
                        .path("state")
                        .asString()
                        .equals("SUCCEEDED"));
        return id;
    }

    private Answer ask(String method, String target, String body) throws IOException {
        return wire.exchange(HostileRequest.ordinary(method, target, body, "Authorization: Bearer " + KEY));
    }

    private static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
