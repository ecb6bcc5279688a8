package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.upload.UploadProperties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A data set of one's own, from the upload to the trained network. */
class UploadJourneyTest extends RunningService {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newHttpClient();

    private static byte[] iris() throws IOException {
        try (InputStream in = Objects.requireNonNull(UploadProperties.class.getResourceAsStream("iris.csv"))) {
            return in.readAllBytes();
        }
    }

    private JsonNode upload(int status, String query, String type, byte[] body)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(address("/datasets?" + query)))
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return JSON.readTree(answer.body());
    }

    private static byte[] form(String part, String fileName, byte[] content, String... fields) throws IOException {
        var form = new ByteArrayOutputStream();
        for (int i = 0; i < fields.length; i += 2) {
            form.write("--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(fields[i], fields[i + 1])
                    .getBytes(StandardCharsets.UTF_8));
        }
        form.write("--b\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n"
                .formatted(part, fileName)
                .getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }

    @Test
    void a_table_is_brought_trained_on_and_kept_as_long_as_it_is_used() throws IOException, InterruptedException {
        // the same table twice is one version, whether it comes in a form or as it is
        JsonNode brought = upload(
                201,
                "name=iris",
                "multipart/form-data; boundary=b",
                form("file", "iris.csv", iris(), "seed", "3", "licence", "CC BY 4.0"));
        String first = brought.path("checksum").asString();
        assertThat(brought.path("upload").path("files").path(0).path("name").asString())
                .isEqualTo("iris.csv");
        assertThat(brought.path("licence").asString()).isEqualTo("CC BY 4.0");
        assertThat(upload(200, "name=iris&seed=3", "text/csv", iris())
                        .path("checksum")
                        .asString())
                .isEqualTo(first);

        // it trains
        long id = api.submit("""
                {'dataset': {'name': 'iris'}, 'network': {'hiddenLayers': [{'units': 8}]},
                 'optimizer': {'type': 'ADAM', 'learningRate': 0.02}, 'training': {'epochs': 40, 'batchSize': 16}}""");
        JsonNode trained = api.ended(id);
        assertThat(trained.path("state").asString()).isEqualTo("SUCCEEDED");
        assertThat(trained.path("spec").path("dataset").path("checksum").asString())
                .isEqualTo(first);
        assertThat(trained.path("spec").path("dataset").path("preprocessing").asString())
                .isEqualTo("STANDARDIZE");
        assertThat(trained.path("provenance").path("datasetChecksum").asString())
                .isEqualTo(first);
        assertThat(trained.path("test").path("accuracy").asDouble()).isGreaterThan(0.8);

        // other data are a newer version; a rerun has the older one
        String second = upload(201, "name=iris&seed=4", "text/csv", iris())
                .path("checksum")
                .asString();
        assertThat(second).isNotEqualTo(first);
        assertThat(api.get("/datasets/iris").expect(200).json().path("checksum").asString())
                .isEqualTo(second);
        JsonNode rerun = api.ended(api.post("/experiments/%d/rerun".formatted(id), "")
                .expect(202)
                .json()
                .path("id")
                .asLong());
        assertThat(rerun.path("provenance").path("parametersHash"))
                .isEqualTo(trained.path("provenance").path("parametersHash"));
        JsonNode study = api.post("/studies", """
                {'base': {'dataset': {'name': 'iris'}, 'network': {'hiddenLayers': [{'units': 2}]},
                          'training': {'epochs': 1}}, 'space': {'/seed': {'values': [1, 2]}}}""").expect(202).json();
        assertThat(study.path("request")
                        .path("base")
                        .path("dataset")
                        .path("checksum")
                        .asString())
                .isEqualTo(second);

        // it is found by its checksum, and cannot be removed while it is used
        assertThat(api.get("/datasets?checksum=" + first).expect(200).json().path("items"))
                .hasSize(1);
        assertThat(api.get("/datasets/iris").json().path("upload").path("versions"))
                .hasSize(2);
        assertThat(api.get("/datasets/iris/rows?limit=3&checksum=" + first)
                        .expect(200)
                        .json()
                        .path("rows"))
                .hasSize(3);
        api.get("/datasets/iris/preview.png").expect(404);
        for (String version : new String[] {"", "?checksum=" + first, "?checksum=" + second}) {
            api.send("DELETE", "/datasets/iris" + version, "").expect(409);
        }
        api.endedStudy(study.path("id").asLong());
        api.send("DELETE", "/studies/" + study.path("id").asLong(), "").expect(204);
        api.send("DELETE", "/experiments/" + rerun.path("id").asLong(), "").expect(204);
        api.send("DELETE", "/experiments/" + id, "").expect(204);
        api.send("DELETE", "/datasets/iris", "").expect(204);
        api.get("/datasets/iris").expect(404);
        assertThat(api.post("/experiments", "{'dataset': {'name': 'iris'}, 'network': {'hiddenLayers': []}}")
                        .expect(422)
                        .json()
                        .path("errors")
                        .path(0)
                        .path("pointer")
                        .asString())
                .isEqualTo("/dataset/name");
    }

    @Test
    void each_version_of_pictures_has_its_own_preview() throws IOException, InterruptedException {
        List<String> versions = new ArrayList<>();
        List<String> previews = new ArrayList<>();
        for (int shade : new int[] {50, 200}) {
            String checksum = upload(201, "name=shades", "application/zip", pictures(shade))
                    .path("checksum")
                    .asString();
            versions.add(checksum);
            previews.add(api.get("/datasets/shades/preview.png").expect(200).header("ETag"));
        }

        assertThat(previews).doesNotHaveDuplicates();
        assertThat(versions)
                .map(version -> api.get("/datasets/shades/preview.png?checksum=" + version)
                        .expect(200)
                        .header("ETag"))
                .isEqualTo(previews);
        assertThat(api.get("/datasets/shades/preview.png?checksum=" + "0".repeat(64))
                        .expect(404)
                        .json()
                        .path("title")
                        .asString())
                .isEqualTo("Another version of the data set");
        api.send("DELETE", "/datasets/shades", "").expect(204);
    }

    /** Twelve pictures of each of two classes, darker ones and lighter ones. */
    private static byte[] pictures(int shade) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 24; i++) {
                var picture = new BufferedImage(4, 4, BufferedImage.TYPE_BYTE_GRAY);
                picture.getRaster().setSample(i % 4, i / 8, 0, shade + i);
                zip.putNextEntry(new ZipEntry("%s/%d.png".formatted(i % 2 == 0 ? "even" : "odd", i)));
                ImageIO.write(picture, "png", zip);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cannot_be_read_is_refused_and_leaves_nothing() throws IOException, InterruptedException {
        JsonNode problem = upload(
                422,
                "name=bad",
                "multipart/form-data; boundary=b",
                form(
                        "file",
                        "t.csv",
                        "a,b\nNaN,1\n2,2\n3,2\n4,1\n5,2\n6,1\n7,1\n8,1\n9,2\n1,1\n2,2\n"
                                .getBytes(StandardCharsets.UTF_8)));
        assertThat(problem.path("errors").path(0).path("row").asInt()).isEqualTo(2);
        assertThat(problem.path("errors").path(0).path("column").asString()).isEqualTo("a");
        upload(400, "name=bad", "multipart/form-data; boundary=b", form("other", "t.csv", iris()));
        upload(400, "name=b/d&lable=x", "text/csv", iris());
        upload(409, "name=digits", "text/csv", iris());
        upload(415, "name=bad", "text/plain", iris());
        api.get("/datasets/bad").expect(404);
        api.send("DELETE", "/datasets/digits", "").expect(409);
        api.send("DELETE", "/datasets/bad", "").expect(404);

        try (Stream<Path> left = Files.walk(Path.of("target/journey/uploads"))) {
            assertThat(left.filter(Files::isRegularFile)
                            .map(path -> path.getFileName().toString()))
                    .containsOnly(".lock");
        }
    }
}
