package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtSession;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Datasets;
import org.mlplab.dataset.Examples;
import org.mlplab.spec.catalog.SplitSizes;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An experiment's network and curves, taken away. */
class ExportJourneyTest extends RunningService {

    private static final String SPEC = """
            {'name': '../x 😀 two epochs', 'dataset': {'name': 'digits', 'preprocessing': 'STANDARDIZE'},
             'network': {'hiddenLayers': [{'units': 20, 'activation': 'GELU', 'dropoutRate': 0.2}]},
             'training': {'epochs': 2%s}}""";

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofByteArray());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return answer;
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static Map<String, String> entries(byte[] zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    private JsonNode trained(String more) {
        JsonNode experiment = api.ended(api.submit(SPEC.formatted(more)));
        assertThat(experiment.path("state").asString()).isEqualTo("SUCCEEDED");
        return experiment;
    }

    @Test
    void the_onnx_file_classifies_as_the_service_does(@Autowired Datasets datasets) throws Exception {
        JsonNode experiment = trained("");
        HttpResponse<byte[]> answer = get("/experiments/" + experiment.path("id") + "/model.onnx");
        assertThat(header(answer, "Content-Disposition"))
                .isEqualTo("attachment; filename=\"experiment-%s-x-two-epochs.onnx\"".formatted(experiment.path("id")));
        try (OrtSession session = OrtEnvironment.getEnvironment().createSession(answer.body())) {
            Map<String, String> metadata = session.getMetadata().getCustomMetadata();
            assertThat(metadata).containsKeys("version", "parametersHash", "shape", "experiment", "epoch");
            assertThat(metadata.get("datasetChecksum"))
                    .isEqualTo(experiment
                            .path("provenance")
                            .path("datasetChecksum")
                            .asString());
            JsonMapper json = JsonMapper.builder().build();
            assertThat(json.readTree(metadata.get("classNames")).get(9).asString())
                    .isEqualTo("9");
            assertThat(json.readTree(metadata.get("spec"))).isEqualTo(experiment.path("spec"));
            assertThat(metadata.get("testAccuracy"))
                    .isEqualTo(experiment.path("test").path("accuracy").toString());
            double accuracy = accuracy(session, validation(datasets, experiment));
            assertThat(metadata.get("validationAccuracy")).isEqualTo(String.valueOf(accuracy));
            assertThat(accuracy)
                    .isEqualTo(api.get("/experiments/" + experiment.path("id") + "/metrics?sinceEpoch=1")
                            .json()
                            .path("epochs")
                            .get(0)
                            .path("validationAccuracy")
                            .asDouble());
        }
    }

    private static Examples validation(Datasets datasets, JsonNode experiment) {
        Dataset digits = datasets.load("digits", () -> false);
        JsonNode spec = experiment.path("spec").path("dataset");
        return digits.split(new SplitSizes(
                        spec.path("train").asInt(),
                        spec.path("validation").asInt(),
                        spec.path("test").asInt()))
                .validation();
    }

    private static double accuracy(OrtSession session, Examples examples) throws Exception {
        int inputs = examples.shape().inputs();
        FloatBuffer pixels = FloatBuffer.allocate(examples.size() * inputs);
        for (int i = 0; i < pixels.capacity(); i++) {
            pixels.put(examples.values()[examples.offset(0) + i] & 0xFF);
        }
        try (OnnxTensor input = OnnxTensor.createTensor(
                        OrtEnvironment.getEnvironment(), pixels.rewind(), new long[] {examples.size(), 1, 8, 8});
                OrtSession.Result result = session.run(Map.of("pixels", input))) {
            long[] labels = (long[]) result.get("label").orElseThrow().getValue();
            double correct = 0;
            for (int i = 0; i < labels.length; i++) {
                correct += labels[i] == examples.label(i) ? 1 : 0;
            }
            return correct / labels.length;
        }
    }

    @Test
    void files_are_told_apart_by_their_tag_and_name() throws Exception {
        String path = "/experiments/" + trained("").path("id");
        HttpResponse<byte[]> zip = get(path + "/model.zip");
        assertThat(header(zip, "Content-Type")).isEqualTo("application/zip");
        assertThat(entries(zip.body()).keySet())
                .containsExactly("configuration.json", "coefficients.bin", "normalizer.bin", "mlplab.json");
        assertThat(get(path + "/model.zip").body()).isEqualTo(zip.body());
        HttpResponse<byte[]> npz = get(path + "/parameters.npz");
        assertThat(entries(npz.body()).keySet()).contains("W1.npy", "b2.npy", "class_names.npy");

        String tag = header(zip, "ETag");
        assertThat(api.get(path + "/model.zip", "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(api.get(path + "/parameters.npz", "If-None-Match", tag).status())
                .isEqualTo(200);
        api.send("PATCH", path, "{\"name\": \"renamed\"}").expect(200);
        HttpResponse<byte[]> renamed = get(path + "/model.zip");
        assertThat(header(renamed, "ETag")).isNotEqualTo(tag);
        assertThat(header(renamed, "Content-Disposition")).contains("-renamed.zip");
        api.get(path + "/model.zip?what=1").expect(400);
    }

    @Test
    void without_a_trained_network_there_is_none_to_take_away() throws Exception {
        long diverged = api.submit("""
                {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 50}, {'units': 50}]},
                 'optimizer': {'type': 'SGD', 'learningRate': 100}, 'regularization': {'l2': 10},
                 'training': {'batchSize': 10}}""");
        api.ended(diverged);
        for (String file : List.of("model.onnx", "model.zip", "parameters.npz")) {
            JsonNode problem = api.get("/experiments/%d/%s".formatted(diverged, file), "Accept", "*/*")
                    .expect(409)
                    .json();
            assertThat(problem.path("title").asString()).isEqualTo("No trained network");
            assertThat(problem.path("state").asString()).isEqualTo("DIVERGED");
            assertThat(problem.path("detail").asString())
                    .isEqualTo("experiment %d is DIVERGED and has no trained network".formatted(diverged));
            api.get("/experiments/999999/" + file).expect(404);
        }
        api.get("/experiments/999999/export?format=csv").expect(404);
        api.get("/experiments/%d/export?format=xml".formatted(diverged)).expect(400);
        api.get("/experiments/%d/export".formatted(diverged)).expect(400);
        for (String format : List.of("tensorboard", "mlflow", "csv")) {
            assertThat(api.get("/experiments/%d/export?format=%s".formatted(diverged, format))
                            .status())
                    .isEqualTo(200);
        }
        // MLflow reads no metric without a value.
        assertThat(entries(get("/experiments/%d/export?format=mlflow".formatted(diverged))
                                .body())
                        .keySet())
                .anyMatch(name -> name.endsWith("/metrics/iteration.trainingLoss"))
                .noneMatch(name -> name.endsWith("/metrics/trainingLoss"));
    }

    @Test
    void a_trial_tells_nothing_of_the_test_split(@Autowired JdbcTemplate jdbc) throws Exception {
        long study = api.post("/studies", """
                {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': []}, 'training': {'epochs': 1}},
                 'space': {'/seed': {'values': [1]}}}""").expect(202).json().path("id").asLong();
        api.endedStudy(study);
        JsonNode trial =
                api.get("/experiments?study=" + study).json().path("items").get(0);
        String path = "/experiments/" + trial.path("id");
        try (OrtSession session = OrtEnvironment.getEnvironment()
                .createSession(get(path + "/model.onnx").body())) {
            assertThat(session.getMetadata().getCustomMetadata())
                    .containsKey("validationAccuracy")
                    .doesNotContainKey("testAccuracy");
        }

        jdbc.update(
                "delete from final_parameters where experiment_id = ?",
                trial.path("id").asLong());
        for (String file : List.of("/model.onnx", "/model.zip", "/parameters.npz")) {
            assertThat(api.get(path + file).expect(409).json().path("detail").asString())
                    .contains("were not kept");
        }
    }

    @Test
    void mlflow_and_spreadsheets_get_every_epoch() throws Exception {
        String path = "/experiments/" + trained(", 'evaluateTest': false").path("id");
        HttpResponse<byte[]> csv = get(path + "/export?format=csv");
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .isEqualTo(api.get(path + "/metrics", "Accept", "text/csv")
                        .response()
                        .body());

        Map<String, String> entries =
                entries(get(path + "/export?format=mlflow").body());
        Map<String, String> run = new LinkedHashMap<>();
        entries.forEach(
                (name, content) -> run.put(name.replaceFirst("^mlruns/\\d{18}/([0-9a-f]{32}/)?", "$1"), content));
        run.keySet().forEach(name -> assertThat(name).matches("([0-9a-f]{32}/)?[\\w./]+"));
        String runFolder = run.keySet().stream()
                .filter(name -> name.endsWith("/meta.yaml"))
                .findFirst()
                .orElseThrow()
                .replace("meta.yaml", "");
        assertThat(run.get("meta.yaml")).contains("name: \"MLP Lab\"\n");
        assertThat(run.get(runFolder + "meta.yaml"))
                .contains("status: 3\n", "run_name: \"../x \\U0001F600 two epochs\"\n");
        assertThat(run.get(runFolder + "params/network.hiddenLayers.0.activation"))
                .isEqualTo("GELU");
        assertThat(run.getOrDefault(runFolder + "metrics/validationAccuracy", "")
                        .lines())
                .hasSize(2)
                .allMatch(line -> line.matches("\\d{13} 0\\.\\d+ [12]"));
        assertThat(run.getOrDefault(runFolder + "metrics/iteration.trainingLoss", "")
                        .lines())
                .hasSize(14);
        assertThat(run).doesNotContainKey(runFolder + "metrics/testAccuracy");
    }
}
