package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** What clients do in the course of a day, drawn from a seed; whatever they are answered must be one of the ordinary answers. */
final class DayOfUse {

    private static final Set<Integer> ORDINARY = Set.of(200, 201, 202, 204, 404, 409, 422, 429);

    private static final List<String> SPECS = List.of(
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'training': {'epochs': 2}, 'seed': %d}",
            "{'dataset': {'name': 'digits', 'augmentation': 'HORIZONTAL_FLIP'}, 'network': {'hiddenLayers':"
                    + " [{'units': 40, 'dropoutRate': 0.2}, {'units': 20, 'activation': 'TANH'}]},"
                    + " 'training': {'epochs': 6, 'batchSize': 50, 'selection': 'BEST_VALIDATION'}, 'seed': %d}",
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'optimizer': {'type': 'ADAM', 'learningRate': 0.01},"
                    + " 'training': {'epochs': 30, 'earlyStopping': {'patience': 2}}, 'seed': %d}",
            // Diverges, as some do.
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'optimizer': {'type': 'SGD', 'learningRate': 100.0},"
                    + " 'training': {'epochs': 3}, 'seed': %d}",
            // Rests, goes on or is cancelled, for it would not end.
            "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'training': {'epochs': 1000000}, 'seed': %d}");

    private static final String STUDY = """
            {'base': {'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'training': {'epochs': 6}, 'seed': %d},
             'space': {'/optimizer/learningRate': {'low': 0.00001, 'high': 0.1, 'log': true}},
             'sampler': {'type': '%s'}, 'budget': {'trials': 5}}""";

    private static final List<String> VIEWS = List.of(
            "",
            "/metrics",
            "/metrics?resolution=iteration&points=100",
            "/transitions",
            "/learning-curves.png",
            "/weights.png",
            "/parameters.npz",
            "/model.onnx",
            "/export?format=tensorboard",
            "/mistakes?limit=5");

    private static final List<String> LISTS = List.of(
            "/experiments",
            "/experiments?state=SUCCEEDED&sort=-validationAccuracy&limit=5",
            "/experiments?q=digits&curve=24",
            "/experiments/counts",
            "/experiments/tags",
            "/studies",
            "/datasets",
            "/queue",
            "/nodes",
            "/actuator/health",
            "/actuator/prometheus");

    private final Api api;
    private final SplittableRandom random;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final List<Long> experiments = new ArrayList<>();
    private final List<Long> studies = new ArrayList<>();

    DayOfUse(Api api, long seed) {
        this.api = api;
        this.random = new SplittableRandom(seed);
    }

    /** How often each kind of request was answered with each status. */
    Map<String, Integer> answers() {
        return answers;
    }

    void cancelAll() {
        studies.forEach(id -> sent("POST", "/studies/" + id + "/cancel", ""));
        experiments.forEach(id -> sent("POST", "/experiments/" + id + "/cancel", ""));
    }

    /** One of all the things that clients do. */
    void act() {
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> submit();
            case 3 -> sent("POST", "/experiments/" + any(experiments) + "/pause", "");
            case 4 -> sent("POST", "/experiments/" + any(experiments) + "/resume", "");
            case 5 -> sent("POST", "/experiments/" + any(experiments) + "/cancel", "");
            case 6 -> rerun();
            case 7 -> sent("DELETE", "/experiments/" + any(experiments), "");
            case 8 -> study();
            case 9 -> sent(random.nextBoolean() ? "DELETE" : "POST", studyPath(), "");
            case 10 -> sent("POST", "/gradient-checks", "{'seed': %d}".formatted(random.nextInt(100)));
            case 11 -> predict();
            case 12, 13 ->
                sent("GET", "/experiments/" + any(experiments) + VIEWS.get(random.nextInt(VIEWS.size())), "");
            case 14 -> sent("GET", LISTS.get(random.nextInt(LISTS.size())), "");
            default -> sent("POST", "/experiments", "{'dataset': {'name': 'nowhere'}, 'seed': 'seven', 'more': []}");
        }
    }

    private void submit() {
        String spec = SPECS.get(random.nextInt(SPECS.size())).formatted(random.nextInt(1000));
        Api.Answer answer = sent("POST", "/experiments", spec);
        assertThat(answer.status()).as(answer.response().body()).isIn(202, 429);
        if (answer.status() == 202) {
            experiments.add(answer.json().path("id").asLong());
        }
        // Two that never end would hold all workers.
        List<Long> training = new ArrayList<>();
        api.get("/experiments?state=RUNNING")
                .expect(200)
                .json()
                .path("items")
                .forEach(each -> training.add(each.path("id").asLong()));
        if (training.size() > 1) {
            sent("POST", "/experiments/" + training.get(0) + "/cancel", "");
        }
    }

    private void rerun() {
        Api.Answer answer = sent("POST", "/experiments/" + any(experiments) + "/rerun", "");
        if (answer.status() == 202) {
            experiments.add(answer.json().path("id").asLong());
        }
    }

    private void study() {
        String sampler = List.of("RANDOM", "ASHA", "TPE").get(random.nextInt(3));
        Api.Answer answer = sent("POST", "/studies", STUDY.formatted(random.nextInt(1000), sampler));
        assertThat(answer.status()).as(answer.response().body()).isIn(202, 429);
        if (answer.status() == 202) {
            studies.add(answer.json().path("id").asLong());
        }
    }

    private String studyPath() {
        return "/studies/" + any(studies) + (random.nextBoolean() ? "" : "/cancel");
    }

    private void predict() {
        String row = String.join(", ", Collections.nCopies(64, String.valueOf(random.nextInt(256))));
        sent("POST", "/experiments/" + any(experiments) + "/predictions?top=3", "{'rows': [[" + row + "]]}");
    }

    /** What ended before then. */
    void removeOld(Instant before) {
        String filter = "finishedBefore=" + before;
        JsonNode preview = api.get("/experiments/removal?" + filter).expect(200).json();
        sent(
                "DELETE",
                "/experiments?" + filter + "&confirm=" + preview.path("confirm").asString(),
                "");
    }

    private long any(List<Long> ids) {
        return ids.isEmpty() ? 1 : ids.get(random.nextInt(ids.size()));
    }

    private Api.Answer sent(String method, String path, String json) {
        Api.Answer answer = api.send(method, path, json.replace('\'', '"'));
        answers.merge(
                method + " " + path.replaceAll("\\d+", "#").replaceAll("[?].*", "") + " " + answer.status(),
                1,
                Integer::sum);
        // A study's path takes either of two methods.
        assertThat(answer.status() == 405 || ORDINARY.contains(answer.status()))
                .as(
                        "%s %s: %d %s",
                        method, path, answer.status(), answer.response().body())
                .isTrue();
        return answer;
    }
}
