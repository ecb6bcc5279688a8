package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.picture.ExamplePicture;
import org.mlplab.experiment.lifecycle.Experiments;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Trained networks are asked about rows and pictures. */
class PredictionsTest extends RunningService {

    private final HttpClient client = HttpClient.newHttpClient();
    private Examples digits;

    @BeforeEach
    void load(@Autowired Datasets datasets) {
        digits = datasets.load("digits", () -> false).test();
    }

    private long trained() {
        long id = api.submit("""
                {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}, {'units': 15}]},
                 'training': {'epochs': 3}}""");
        assertThat(api.ended(id).path("state").asString()).isEqualTo("SUCCEEDED");
        return id;
    }

    private static String path(long id, String query) {
        return "/experiments/%d/predictions%s".formatted(id, query);
    }

    private int[] raw(int index) {
        return IntStream.range(0, 64)
                .map(i -> digits.values()[digits.offset(index) + i] & 0xFF)
                .toArray();
    }

    private String rows(int... indices) {
        return Arrays.stream(indices)
                .mapToObj(index -> Arrays.toString(raw(index)))
                .collect(Collectors.joining(",", "{'rows': [", "]}"));
    }

    private JsonNode ask(long id, String query, String json) {
        return api.post(path(id, query), json).expect(200).json().path("predictions");
    }

    private HttpResponse<String> send(String path, String type, byte[] body) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static JsonNode json(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JsonMapper.shared().readTree(answer.body());
    }

    private record File(String name, byte[] content) {}

    private HttpResponse<String> sendForm(String path, File... files) throws Exception {
        var body = new ByteArrayOutputStream();
        for (File file : files) {
            body.writeBytes(("--frontier\r\nContent-Disposition: form-data; name=\"picture\"; filename=\"%s\"\r\n\r\n"
                            .formatted(file.name()))
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(file.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes("--frontier--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(path, "multipart/form-data; boundary=frontier", body.toByteArray());
    }

    @Test
    void rows_get_the_probabilities_that_their_network_gives_by_hand(@Autowired Experiments experiments) {
        long id = trained();
        JsonNode answer = ask(id, "", rows(IntStream.range(0, 50).toArray()));

        assertThat(answer).hasSize(50);
        var network = HandComputedNetwork.of(experiments, id, 64, 10);
        for (int i = 0; i < 50; i++) {
            double[] expected = network.probabilities(raw(i));
            JsonNode classes = answer.get(i).path("classes");
            assertThat(classes).hasSize(10);
            assertThat(answer.get(i).has("file")).isFalse();
            List<Double> probabilities = new ArrayList<>();
            for (JsonNode each : classes) {
                int label = each.path("label").asInt();
                assertThat(each.path("name").asString()).isEqualTo(String.valueOf(label));
                assertThat(each.path("probability").asDouble()).isCloseTo(expected[label], within(2e-6));
                probabilities.add(-each.path("probability").asDouble());
            }
            assertThat(probabilities).isSorted();
        }
    }

    @Test
    void a_row_and_its_picture_at_any_zoom_get_the_same_bits_alone_and_among_many_nearly() throws Exception {
        long id = trained();
        int[] all = IntStream.range(0, 200).toArray();
        JsonNode many = ask(id, "?top=3", rows(all));
        JsonNode alone = ask(id, "?top=3", rows(7));
        byte[] picture = ExamplePicture.png(digits, 7, 1);
        byte[] large = ExamplePicture.png(digits, 7, 9);

        for (int k = 0; k < 3; k++) {
            assertThat(alone.at("/0/classes/%d/label".formatted(k)))
                    .isEqualTo(many.at("/7/classes/%d/label".formatted(k)));
            assertThat(alone.at("/0/classes/%d/probability".formatted(k)).asDouble())
                    .isCloseTo(many.at("/7/classes/%d/probability".formatted(k)).asDouble(), within(5e-6));
        }
        assertThat(ask(id, "?top=3", rows(all))).isEqualTo(many);
        assertThat(alone.at("/0/classes")).hasSize(3);
        assertThat(json(send(path(id, "?top=3"), "image/png", picture), 200).at("/predictions/0"))
                .isEqualTo(alone.get(0));
        JsonNode form =
                json(sendForm(path(id, "?top=3"), new File("C:\\\\seven é.png", large), new File("b", picture)), 200);
        assertThat(form.at("/predictions/0/file").asString()).isEqualTo("seven é.png");
        assertThat(form.path("predictions").valueStream().map(each -> each.path("classes")))
                .containsExactlyElementsOf(ask(id, "?top=3", rows(7, 7))
                        .valueStream()
                        .map(each -> each.path("classes"))
                        .toList());
    }

    @Test
    void the_predicted_class_is_that_of_the_confusion_matrix() {
        long id = trained();
        int[][] counted = new int[10][10];
        JsonNode answer = ask(id, "?top=1", rows(IntStream.range(0, 300).toArray()));
        for (int i = 0; i < 300; i++) {
            counted[digits.label(i)][
                    answer.at("/%d/classes/0/label".formatted(i)).asInt()]++;
        }
        assertThat(JsonMapper.shared().valueToTree(counted).toString())
                .isEqualTo(api.get("/experiments/" + id)
                        .json()
                        .at("/test/confusionMatrix")
                        .toString());
    }

    @Test
    void columns_of_tables_are_named() throws Exception {
        long id = api.submit("{'dataset': {'name': 'toy'}, 'network': {'hiddenLayers': []}}");
        api.ended(id);

        JsonNode both = ask(id, "", "{'rows': [{'3': 40, '0': 10, '1': 20, '2': 30}, [10, 20, 30, 40]]}");

        assertThat(both.get(0)).isEqualTo(both.get(1));
        JsonNode problem = api.post(path(id, ""), "{'rows': [[1, 2, 3, 4], {'0': 'x', '1': 2, '2': 256, 'petal': 1}]}")
                .expect(422)
                .json();
        assertThat(problem.path("title").asString()).isEqualTo("Invalid examples");
        assertThat(problem.path("errors")
                        .valueStream()
                        .map(each -> each.path("pointer").asString()))
                .containsExactly("/rows/1/0", "/rows/1/2", "/rows/1/petal", "/rows/1/3");
        assertThat(json(send(path(id, ""), "image/png", ExamplePicture.png(digits, 0, 1)), 415)
                        .path("detail")
                        .asString())
                .isEqualTo("examples of toy are no pictures: send rows as application/json");
    }

    @Test
    void pictures_that_cannot_be_read_are_told_by_name() throws Exception {
        long id = trained();
        byte[] png = ExamplePicture.png(digits, 0, 4);

        JsonNode problem = json(
                sendForm(
                        path(id, ""),
                        new File("sound.png", png),
                        new File("cut.png", Arrays.copyOf(png, 60)),
                        new File("other.jpg", png),
                        new File("page", "<html>".getBytes(StandardCharsets.UTF_8))),
                422);

        assertThat(problem.path("errors")
                        .valueStream()
                        .map(each -> each.path("pointer").asString() + " "
                                + each.path("value").asString() + " "
                                + each.path("rule").asString()))
                .containsExactly(
                        "/pictures/1 cut.png is truncated: a chunk of its PNG does not fit the file",
                        "/pictures/2 other.jpg is called JPEG and is PNG",
                        "/pictures/3 page is neither PNG nor JPEG");
        assertThat(json(send(path(id, ""), "image/jpeg", png), 422)
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("is called JPEG and is PNG");
        assertThat(json(sendForm(path(id, "")), 422).at("/errors/0/rule").asString())
                .isEqualTo("must be 1 to 1,000 parts that are files");
    }

    @Test
    void a_thousand_examples_come_at_once_and_no_more() throws Exception {
        long id = trained();
        int[] thousand = IntStream.range(0, 1000).map(i -> i % 300).toArray();
        assertThat(ask(id, "?top=1", rows(thousand))).hasSize(1000);
        assertThat(api.post(
                                path(id, ""),
                                rows(IntStream.range(0, 1001).map(i -> i % 300).toArray()))
                        .expect(422)
                        .json()
                        .at("/errors/0/rule")
                        .asString())
                .isEqualTo("must have at most 1,000 rows");
        File[] files = IntStream.range(0, 1000)
                .mapToObj(i -> new File(i + ".png", ExamplePicture.png(digits, i % 300, 1)))
                .toArray(File[]::new);
        assertThat(json(sendForm(path(id, "?top=1"), files), 200).path("predictions"))
                .hasSize(1000);
    }

    @Test
    void what_is_announced_as_too_large_is_refused_unread() throws Exception {
        long id = trained();
        assertThat(announced(id, "image/png", 20_000_001)).contains("a picture may have at most 20,000,000 bytes");
        assertThat(announced(id, "application/json", 32_000_001)).contains("rows may have at most 32,000,000 bytes");
    }

    /** What is answered to the beginning of a request. */
    private String announced(long id, String type, long bytes) throws IOException {
        URI address = URI.create(address(path(id, "")));
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            String head =
                    "POST %s HTTP/1.1\r\nHost: %s:%d\r\nContent-Type: %s\r\nContent-Length: %d\r\nExpect: 100-continue\r\n\r\n"
                            .formatted(address.getPath(), address.getHost(), address.getPort(), type, bytes);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).contains("HTTP/1.1 413 ");
            return answer;
        }
    }

    @Test
    void only_trained_networks_are_asked() {
        long id = api.submit("""
                {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 1000000}}""");
        assertThat(api.post(path(id, ""), rows(0))
                        .expect(409)
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("No trained network");
        api.post("/experiments/%d/cancel".formatted(id), "").expect(200);
        api.ended(id);
        api.post(path(id, ""), rows(0)).expect(409);
        api.post(path(999_999, ""), rows(0)).expect(404);

        long removed = trained();
        ask(removed, "", rows(0));
        api.send("DELETE", "/experiments/" + removed, "").expect(204);
        api.post(path(removed, ""), rows(0)).expect(404);
    }

    @Test
    void bodies_that_are_none_are_told_as_everywhere() {
        long id = trained();
        assertThat(api.post(path(id, ""), "{'rows': [[1, 2")
                        .expect(400)
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Malformed JSON");
        assertThat(api.post(path(id, ""), "{'rows': [], 'rows': []}")
                        .expect(400)
                        .json()
                        .path("detail")
                        .asString())
                .contains("stands twice");
        api.send("POST", path(id, ""), "a", "Content-Type", "text/plain").expect(415);
        api.send("POST", path(id, ""), "", "Content-Type", "application/json").expect(400);
        api.post(path(id, "?top=0"), rows(0)).expect(400);
        api.post(path(id, "?best=1"), rows(0)).expect(400);
    }
}
