package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What a user does with gradient checks and the toy problem. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "mlplab.workers=1")
class GradientCheckJourneyTest {

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    private Api api;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.resolve("new").toString());
    }

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void checks_the_reports_network_where_nothing_else_is_asked() {
        JsonNode check = api.post("/gradient-checks", "{}").expect(200).json();

        assertThat(check.path("passed").asBoolean()).isTrue();
        assertThat(check.path("request").toString())
                .isEqualTo("{'inputs':4,'hiddenUnits':[10],'classes':3,'examples':5,'l2':0.05,'seed':0}"
                        .replace('\'', '"'));
        assertThat(check.path("parameters")
                        .valueStream()
                        .map(p -> p.path("name").asString()))
                .containsExactly("z3", "W2", "b2", "W1", "b1");
        for (JsonNode parameter : check.path("parameters")) {
            for (String pair : new String[] {"analyticVsNumeric", "analyticVsDl4j", "dl4jVsNumeric"}) {
                assertThat(parameter.path(pair).path("maxRelativeError").asDouble(1))
                        .isLessThan(1e-7);
                assertThat(parameter.path(pair).path("maxAbsoluteErrorAt").isArray())
                        .isTrue();
            }
        }
        assertThat(check.path("thresholds").path("relativeError").asDouble()).isEqualTo(1e-7);
        assertThat(check.path("kinks").isArray()).isTrue();
    }

    @Test
    void checks_what_is_asked() {
        JsonNode check = api.post("/gradient-checks", "{'hiddenUnits': [7, 5], 'l2': 0, 'classes': 4, 'seed': 3}")
                .expect(200)
                .json();

        assertThat(check.path("parameters").get(0).path("shape").toString()).isEqualTo("[5,4]");
        assertThat(check.path("parameters").get(3).path("name").asString()).isEqualTo("W2");
        assertThat(check.path("parameters").get(3).path("shape").toString()).isEqualTo("[7,5]");
        assertThat(check.path("regularizedLoss").asDouble())
                .isEqualTo(check.path("dataLoss").asDouble());
    }

    @Test
    void tells_all_that_is_wrong_with_a_request() {
        JsonNode problem = api.post(
                        "/gradient-checks",
                        "{'inputs': 0, 'hiddenUnits': [10, 33], 'hidden': [10], 'l2': -1, 'examples': 2.5}")
                .expect(422)
                .json();

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString()))
                .containsExactlyInAnyOrder("/inputs", "/hiddenUnits/1", "/hidden", "/l2", "/examples");
        assertThat(problem.path("detail").asString()).startsWith("the gradient check has 5 errors");
        api.post("/gradient-checks", "[1]").expect(422);
        api.post("/gradient-checks", "{'inputs': ").expect(400);
    }

    @Test
    void trains_the_toy_problem_to_a_loss_below_two_hundredths() {
        long id = api.submit("""
                {'name': 'toy', 'dataset': {'name': 'toy', 'preprocessing': 'STANDARDIZE'},
                 'network': {'hiddenLayers': [{'units': 10}],
                             'weightInit': {'type': 'NORMAL', 'standardDeviation': 0.1}},
                 'optimizer': {'type': 'SGD', 'learningRate': 1.0},
                 'training': {'iterations': 100, 'batchSize': 5}}""");

        assertThat(api.ended(id).path("state").asString()).isEqualTo("SUCCEEDED");
        JsonNode epochs =
                api.get("/experiments/" + id + "/metrics").expect(200).json().path("epochs");
        assertThat(epochs.get(99).path("trainingLoss").asDouble(1)).isLessThan(0.02);
        assertThat(api.get("/datasets/toy/preview.png").status()).isEqualTo(200);
    }
}
