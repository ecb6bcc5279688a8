package org.mlplab.journey;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** All results of a training run that a repetition must reproduce bit for bit: everything but durations. */
record TrainedRun(
        List<Map<String, JsonNode>> epochs,
        List<JsonNode> iterations,
        JsonNode test,
        String parametersHash,
        List<String> weights) {

    private static final List<String> DURATIONS =
            List.of("seconds", "samplesPerSecond", "trainingSeconds", "validationSeconds");

    static TrainedRun of(Api api, long id) {
        List<JsonNode> pages = Stream.iterate(page(api, id, 0), Objects::nonNull, page -> {
                    JsonNode next = page.path("next");
                    return next.isNull() ? null : page(api, id, next.asLong());
                })
                .toList();
        return new TrainedRun(
                pages.stream()
                        .flatMap(page -> page.path("epochs").valueStream())
                        .map(TrainedRun::withoutDurations)
                        .toList(),
                pages.stream()
                        .flatMap(page -> page.path("iterations").valueStream())
                        .toList(),
                pages.get(0).path("test"),
                api.get("/experiments/" + id)
                        .json()
                        .path("provenance")
                        .path("parametersHash")
                        .asString(),
                weights(api, "/experiments/" + id));
    }

    /** The same without the snapshots of weights, which trials of studies have none of. */
    TrainedRun withoutWeights() {
        return new TrainedRun(epochs, iterations, test, parametersHash, List.of());
    }

    /** Pictures of the first layer's weights, as far as they were kept. */
    private static List<String> weights(Api api, String experiment) {
        return api.get(experiment + "/weights")
                .expect(200)
                .json()
                .path("epochs")
                .valueStream()
                .map(epoch -> api.get("%s/weights.png?scale=1&epoch=%d".formatted(experiment, epoch.asInt())))
                .map(picture -> picture.expect(200).response().body())
                .toList();
    }

    private static JsonNode page(Api api, long id, long since) {
        return api.get("/experiments/%d/metrics?resolution=iteration&sinceIteration=%d".formatted(id, since))
                .expect(200)
                .json();
    }

    private static Map<String, JsonNode> withoutDurations(JsonNode epoch) {
        Map<String, JsonNode> fields = new TreeMap<>();
        epoch.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.keySet().removeAll(DURATIONS);
        return fields;
    }
}
