package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;

/** What a user is told of experiments that go wrong. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "mlplab.workers=1")
class FindingsJourneyTest {

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
    void names_the_layer_where_activations_vanish_and_the_cure() {
        JsonNode experiment = api.ended(api.submit("""
                {'dataset': {'name': 'digits', 'preprocessing': 'SCALE_MINUS_ONE_TO_ONE'},
                 'network': {'hiddenLayers': [{'units': 50}, {'units': 50}, {'units': 50}, {'units': 50}],
                             'weightInit': {'type': 'NORMAL', 'standardDeviation': 0.001}},
                 'training': {'epochs': 3}}"""));

        JsonNode finding = experiment.path("findings").get(0);
        assertThat(finding.path("code").asString()).isEqualTo("VANISHING_ACTIVATIONS");
        assertThat(finding.path("severity").asString()).isEqualTo("SERIOUS");
        assertThat(finding.path("layer").asInt()).isEqualTo(2);
        assertThat(finding.path("epoch").asInt()).isEqualTo(3);
        assertThat(finding.path("text").asString()).contains("hidden layer 2");
        assertThat(finding.path("remedy").asString()).contains("HE");
        assertThat(finding.path("evidence")
                        .path("hiddenLayer2StandardDeviation")
                        .asDouble())
                .isBetween(1e-6, 1e-3);
    }

    @Test
    void keeps_what_was_finite_before_divergence() {
        long id = api.submit("""
                {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 50}, {'units': 50}]},
                 'optimizer': {'type': 'SGD', 'learningRate': 100}, 'regularization': {'l2': 10}}""");
        JsonNode experiment = api.ended(id);

        assertThat(experiment.path("state").asString()).isEqualTo("DIVERGED");
        JsonNode finding = experiment.path("findings").get(0);
        assertThat(finding.path("code").asString()).isEqualTo("LEARNING_RATE_TOO_HIGH");
        int last = experiment.path("progress").path("iteration").asInt();
        assertThat(finding.path("iteration").asInt()).isEqualTo(last).isPositive();
        JsonNode iterations = api.get("/experiments/" + id + "/metrics?resolution=iteration")
                .expect(200)
                .json()
                .path("iterations");
        JsonNode lastFinite = iterations.get(iterations.size() - 1);
        assertThat(lastFinite.path("iteration").asInt()).isEqualTo(last);
        assertThat(lastFinite.path("trainingLoss").asDouble())
                .isEqualTo(
                        finding.path("evidence").path("lastFiniteTrainingLoss").asDouble());
    }

    @Test
    void tells_of_findings_while_training_goes_on_and_takes_them_away_with_the_experiment() {
        long id = api.submit("""
                {'dataset': {'name': 'digits'}, 'optimizer': {'type': 'SGD', 'learningRate': 1e-9},
                 'network': {'hiddenLayers': [{'units': 30}]}, 'training': {'epochs': 1000000}}""");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(api.get("/experiments/" + id)
                                .json()
                                .path("findings")
                                .valueStream()
                                .map(finding -> finding.path("code").asString()))
                        .contains("LEARNING_RATE_TOO_LOW"));

        api.post("/experiments/" + id + "/cancel", "").expect(200);
        api.in("CANCELLED", id);
        api.send("DELETE", "/experiments/" + id, "").expect(204);
    }
}
