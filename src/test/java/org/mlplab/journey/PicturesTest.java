package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What an experiment shows, to look at. */
class PicturesTest extends RunningService {

    private static final byte[] PNG_SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofByteArray());
    }

    private static BufferedImage picture(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("image/png");
        assertThat(answer.body()).startsWith(PNG_SIGNATURE);
        return ImageIO.read(new ByteArrayInputStream(answer.body()));
    }

    private String trained(String hiddenLayers) {
        long id = api.submit("""
                {'name': 'two epochs', 'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [%s]},
                 'training': {'epochs': 2}}""".formatted(hiddenLayers));
        assertThat(api.ended(id).path("state").asString()).isEqualTo("SUCCEEDED");
        return "/experiments/" + id;
    }

    @Test
    void learning_curves_have_the_size_and_the_title_that_are_asked_for() throws Exception {
        String experiment = trained("{'units': 20}");
        HttpResponse<byte[]> answer = get(experiment + "/learning-curves.png");
        BufferedImage figure = picture(answer);
        assertThat(figure.getWidth()).isEqualTo(1200);
        assertThat(figure.getHeight()).isEqualTo(480);

        BufferedImage smaller =
                picture(get(experiment + "/learning-curves.png?width=640&height=700&title=Two%20epochs"));
        assertThat(smaller.getWidth()).isEqualTo(640);
        assertThat(smaller.getHeight()).isEqualTo(700);
        assertThat(get(experiment + "/learning-curves.png?title=two%20epochs").body())
                .isEqualTo(answer.body());
        assertThat(get(experiment + "/learning-curves.png?title=").body()).isNotEqualTo(answer.body());

        assertUnchangedSince(answer, experiment + "/learning-curves.png");
        assertThat(api.get(
                                experiment + "/learning-curves.png?width=900",
                                "If-None-Match",
                                answer.headers().firstValue("ETag").orElseThrow())
                        .status())
                .isEqualTo(200);
        for (String bad : new String[] {"width=1", "width=4001", "height=299", "height=x"}) {
            api.get(experiment + "/learning-curves.png?" + bad).expect(400);
        }
    }

    @Test
    void weights_are_a_tile_for_each_hidden_unit() throws Exception {
        String experiment = trained("{'units': 20}");
        HttpResponse<byte[]> answer = get(experiment + "/weights.png");
        BufferedImage sheet = picture(answer);
        // 20 tiles of 64 pixels in six columns, four pixels between them
        assertThat(sheet.getWidth()).isEqualTo(4 + 6 * 68);
        assertThat(sheet.getHeight()).isEqualTo(4 + 4 * 68);

        BufferedImage one = picture(get(experiment + "/weights.png?sorted=true&limit=1&scale=2"));
        assertThat(one.getWidth()).isEqualTo(4 + 16 + 4);

        assertUnchangedSince(answer, experiment + "/weights.png");
        for (String bad : new String[] {"limit=0", "limit=1001", "scale=9", "scale=0", "sorted=7"}) {
            api.get(experiment + "/weights.png?" + bad).expect(400);
        }
    }

    @Test
    void weights_are_kept_after_some_epochs() throws Exception {
        String experiment = trained("{'units': 20}");
        JsonNode kept = api.get(experiment + "/weights").expect(200).json();
        assertThat(kept.path("epochs").toString()).isEqualTo("[1,2]");
        assertThat(kept.path("trained").asBoolean()).isTrue();
        assertThat(Document.of(api).violations("WeightsByEpoch", kept)).isEmpty();

        HttpResponse<byte[]> first = get(experiment + "/weights.png?epoch=1&scale=1");
        HttpResponse<byte[]> last = get(experiment + "/weights.png?epoch=2&scale=1");
        assertThat(picture(first).getWidth()).isEqualTo(picture(last).getWidth());
        assertThat(first.body()).isNotEqualTo(last.body());
        assertThat(last.body())
                .as("as finely as the network's own weights are drawn")
                .isEqualTo(get(experiment + "/weights.png?scale=1").body());
        assertThat(picture(get(experiment + "/weights.png?epoch=1&scale=1&range=run")))
                .isNotNull();
        assertThat(get(experiment + "/weights.png?epoch=1&scale=1&range=run").body())
                .isNotEqualTo(first.body());
        assertUnchangedSince(first, experiment + "/weights.png?epoch=1&scale=1");

        assertThat(api.get(experiment + "/weights.png?epoch=3")
                        .expect(409)
                        .json()
                        .path("detail")
                        .asString())
                .endsWith("after epoch 3 were not kept; those after epochs 1, 2 were");
        api.get(experiment + "/weights.png?range=run").expect(400);
        api.get("/experiments/999999/weights").expect(404);
    }

    @Test
    void softmax_regression_has_a_tile_for_each_class() throws Exception {
        BufferedImage sheet = picture(get(trained("") + "/weights.png"));

        assertThat(sheet.getWidth()).isEqualTo(4 + 4 * 68);
        assertThat(sheet.getHeight()).isEqualTo(4 + 3 * 68);
    }

    private void assertUnchangedSince(HttpResponse<byte[]> answer, String path) {
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        Api.Answer again = api.get(path, "If-None-Match", tag);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.response().body()).isEmpty();
        assertThat(again.header("ETag")).isEqualTo(tag);
    }

    @Test
    void where_nothing_has_been_learnt_there_is_nothing_to_draw() {
        long id = api.submit("""
                {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 50}, {'units': 50}]},
                 'optimizer': {'type': 'SGD', 'learningRate': 100}, 'regularization': {'l2': 10},
                 'training': {'batchSize': 10}}""");
        JsonNode experiment = api.ended(id);
        assertThat(experiment.path("state").asString()).isEqualTo("DIVERGED");
        assertThat(experiment.path("progress").path("epoch").asInt()).isZero();

        Api.Answer curves = api.get("/experiments/" + id + "/learning-curves.png", "Accept", "image/png");
        assertThat(curves.expect(409).json().path("detail").asString())
                .isEqualTo("no epoch of experiment %d has ended".formatted(id));
        assertThat(curves.header("ETag")).isEmpty();
        assertThat(api.get("/experiments/" + id + "/weights.png")
                        .expect(409)
                        .json()
                        .path("detail")
                        .asString())
                .isEqualTo("experiment %d is DIVERGED and has no trained network".formatted(id));
        api.get("/experiments/999999/learning-curves.png").expect(404);
        api.get("/experiments/999999/weights.png").expect(404);
    }
}
