package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.Examples;
import org.mlplab.experiment.lifecycle.Experiments;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a trained network classifies wrongly, and that this is what was counted when it was tested. */
class MistakesTest extends RunningService {

    private static final String SPEC = """
            {'dataset': {'name': 'digits', 'train': 1000, 'validation': 400},
             'network': {'hiddenLayers': [{'units': 20}]}, 'training': {%s}}""";

    private long trained(String training) {
        long id = api.submit(SPEC.formatted(training));
        assertThat(api.ended(id).path("state").asString()).isEqualTo("SUCCEEDED");
        return id;
    }

    private JsonNode mistakes(long id, String query) {
        return api.get("/experiments/%d/mistakes?%s".formatted(id, query))
                .expect(200)
                .json();
    }

    private List<JsonNode> allPages(long id, String query) {
        List<JsonNode> all = new ArrayList<>();
        String after = "";
        do {
            JsonNode page = mistakes(id, query + after);
            page.path("items").forEach(all::add);
            after = page.path("next").isNull()
                    ? ""
                    : "&after=" + page.path("next").asString();
        } while (!after.isEmpty());
        return all;
    }

    @Test
    void mistakes_of_the_test_split_are_those_of_the_stored_result() {
        long id = trained("'epochs': 4");
        JsonNode stored = api.get("/experiments/" + id).json().path("test");
        int trace = 0;
        for (int k = 0; k < 10; k++) {
            trace += stored.path("confusionMatrix").get(k).get(k).asInt();
        }

        JsonNode page = mistakes(id, "split=test&limit=1");
        List<JsonNode> all = allPages(id, "split=test&limit=7");

        assertThat(trace).isLessThan(290);
        assertThat(page.path("mistakes").asInt()).isEqualTo(300 - trace);
        assertThat(page.path("confusionMatrix")).isEqualTo(stored.path("confusionMatrix"));
        assertThat(page.path("accuracy").asDouble())
                .isEqualTo(stored.path("accuracy").asDouble());
        assertThat(page.path("examples").asInt()).isEqualTo(300);
        assertThat(all).hasSize(300 - trace).doesNotHaveDuplicates();
        assertThat(all).isSortedAccordingTo((a, b) -> {
            int byProbability = Double.compare(
                    b.path("probability").asDouble(), a.path("probability").asDouble());
            return byProbability != 0
                    ? byProbability
                    : Integer.compare(a.path("index").asInt(), b.path("index").asInt());
        });
        for (int actual = 0; actual < 10; actual++) {
            for (int predicted = 0; predicted < 10; predicted++) {
                int expected = actual == predicted
                        ? 0
                        : stored.path("confusionMatrix")
                                .get(actual)
                                .get(predicted)
                                .asInt();
                JsonNode cell = mistakes(id, "split=test&actual=%d&predicted=%d".formatted(actual, predicted));
                assertThat(cell.path("mistakes").asInt()).isEqualTo(expected);
                assertThat(cell.path("items")).hasSize(expected);
            }
        }
    }

    @Test
    void mistakes_of_validation_are_those_of_the_parameters_that_were_selected(
            @Autowired Experiments experiments, @Autowired Datasets datasets) {
        // So large a learning rate that the last epoch is not the best.
        long id = trained("'epochs': 12, 'selection': 'BEST_VALIDATION'}, 'optimizer': {'learningRate': 0.3");
        JsonNode best = api.get("/experiments/" + id).json().path("best");

        JsonNode page = mistakes(id, "limit=500");

        assertThat(best.path("epoch").asInt()).isLessThan(12);
        assertThat(page.path("split").asString()).isEqualTo("validation");
        assertThat(page.path("accuracy").asDouble())
                .isEqualTo(best.path("validationAccuracy").asDouble());
        assertThat(page.path("items")).isNotEmpty();
        Examples training = datasets.load("digits", () -> false).training();
        var network = HandComputedNetwork.of(experiments, id, 64, 10);
        for (JsonNode item : page.path("items")) {
            int source = item.at("/source/index").asInt();
            assertThat(source).isEqualTo(1000 + item.path("index").asInt());
            assertThat(item.at("/source/part").asString()).isEqualTo("training");
            assertThat(item.at("/actual/label").asInt()).isEqualTo(training.label(source));
            assertThat(item.at("/predicted/name").asString())
                    .isEqualTo(item.at("/predicted/label").asString());
            double[] expected = network.probabilities(raw(training, source));
            assertThat(item.path("probability").asDouble())
                    .isCloseTo(expected[item.at("/predicted/label").asInt()], within(1e-4));
            assertThat(item.path("actualProbability").asDouble())
                    .isCloseTo(expected[item.at("/actual/label").asInt()], within(1e-4));
        }
    }

    private static int[] raw(Examples examples, int index) {
        int[] raw = new int[examples.shape().inputs()];
        for (int i = 0; i < raw.length; i++) {
            raw[i] = examples.values()[examples.offset(index) + i] & 0xFF;
        }
        return raw;
    }

    @Test
    void each_mistake_has_its_picture(@Autowired Datasets datasets) throws Exception {
        JsonNode item = mistakes(trained("'epochs': 4"), "limit=1").at("/items/0");
        String picture = item.path("picture").asString();

        HttpResponse<byte[]> answer = bytes(picture);
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(answer.body()));
        BufferedImage large = ImageIO.read(
                new ByteArrayInputStream(bytes(picture + "&scale=5").body()));

        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000, private, immutable");
        assertThat(large.getWidth()).isEqualTo(40);
        Examples training = datasets.load("digits", () -> false).training();
        int[] raw = raw(training, item.at("/source/index").asInt());
        for (int i = 0; i < 64; i++) {
            assertThat(small.getRGB(i % 8, i / 8) & 0xFFFFFF).isEqualTo(raw[i] * 0x010101);
            assertThat(large.getRGB(i % 8 * 5 + 4, i / 8 * 5 + 4)).isEqualTo(small.getRGB(i % 8, i / 8));
        }
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        assertThat(api.get(picture, "If-None-Match", tag).status()).isEqualTo(304);
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofByteArray());
    }

    @Test
    void pictures_that_there_are_not_are_told_by_name() {
        for (String path : new String[] {
            "/datasets/digits/examples/training/1497.png",
            "/datasets/digits/examples/test/300.png",
            "/datasets/digits/examples/test/0.png?checksum=another",
            "/datasets/toy/examples/test/0.png",
            "/datasets/nothing/examples/test/0.png"
        }) {
            api.get(path).expect(404);
        }
        for (String path : new String[] {
            "/datasets/digits/examples/all/0.png",
            "/datasets/digits/examples/test/x.png",
            "/datasets/digits/examples/test/-1.png",
            "/datasets/digits/examples/test/0.png?scale=33"
        }) {
            api.get(path).expect(400);
        }
    }

    @Test
    void rows_of_values_are_shown_as_such() {
        long id = api.submit("""
                {'dataset': {'name': 'toy'}, 'network': {'hiddenLayers': []}, 'optimizer': {'learningRate': 1e-9},
                 'training': {'epochs': 1, 'evaluateTest': false}, 'seed': 1}""");
        api.ended(id);

        JsonNode page = mistakes(id, "");

        assertThat(page.path("items")).isNotEmpty();
        assertThat(page.at("/items/0").has("picture")).isFalse();
        assertThat(page.at("/items/0/values")).hasSize(4);
        assertThat(api.get("/experiments/%d/mistakes?split=test".formatted(id))
                        .expect(409)
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("experiment %d has not read its test split: its spec's training.evaluateTest is false"
                        .formatted(id));
    }

    @Test
    void a_trial_shows_validation_alone_even_if_it_won() {
        long study = api.post("/studies", """
                        {'base': {'dataset': {'name': 'toy'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 1}},
                         'space': {'/seed': {'values': [1]}}, 'evaluateWinnerOnTest': true}""").expect(202).json().path("id").asLong();
        api.endedStudy(study);
        long trial =
                api.get("/experiments?study=" + study).json().at("/items/0/id").asLong();

        mistakes(trial, "split=validation");
        assertThat(api.get("/experiments/%d/mistakes?split=test".formatted(trial))
                        .expect(409)
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("experiment %d is a trial of study %d: trials never read the test split"
                        .formatted(trial, study));
    }

    @Test
    void without_a_trained_network_there_are_no_mistakes() {
        long id = api.submit("""
                {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 1000000}}""");
        JsonNode problem =
                api.get("/experiments/%d/mistakes".formatted(id)).expect(409).json();
        assertThat(problem.path("title").asString()).isEqualTo("No trained network");
        assertThat(problem.path("detail").asString()).endsWith("and has no trained network");
        assertThat(problem.path("state").asString()).isIn("QUEUED", "RUNNING");
        api.post("/experiments/%d/cancel".formatted(id), "").expect(200);
        api.ended(id);
        api.get("/experiments/%d/mistakes".formatted(id)).expect(409);
        api.get("/experiments/999999/mistakes").expect(404);

        long removed = trained("'epochs': 1, 'batchSize': 1000");
        mistakes(removed, "");
        api.send("DELETE", "/experiments/" + removed, "").expect(204);
        api.get("/experiments/%d/mistakes".formatted(removed)).expect(404);
    }

    @Test
    void parameters_that_make_no_sense_are_told_by_name() {
        long id = trained("'epochs': 1, 'batchSize': 1000");
        String path = "/experiments/%d/mistakes?".formatted(id);
        for (String query :
                new String[] {"actual=10", "predicted=-1", "limit=501", "after=1", "after=x:1", "split=train"}) {
            JsonNode errors = api.get(path + query).expect(400).json().path("errors");
            assertThat(errors.at("/0/parameter").asString()).isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }
}
