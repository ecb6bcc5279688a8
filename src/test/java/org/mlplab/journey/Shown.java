package org.mlplab.journey;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Everything that a run shows and a repetition must show too, bit for bit: durations apart. */
record Shown(List<Map<String, JsonNode>> epochs, JsonNode iterations, JsonNode test, String parametersHash) {

    static Shown by(Api api, long id) {
        JsonNode metrics =
                api.get("/experiments/" + id + "/metrics?resolution=iteration").json();
        return new Shown(
                metrics.path("epochs")
                        .valueStream()
                        .map(Shown::withoutDurations)
                        .toList(),
                metrics.path("iterations"),
                metrics.path("test"),
                api.get("/experiments/" + id)
                        .json()
                        .path("provenance")
                        .path("parametersHash")
                        .asString());
    }

    private static Map<String, JsonNode> withoutDurations(JsonNode epoch) {
        Map<String, JsonNode> fields = new TreeMap<>();
        epoch.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        fields.keySet().removeAll(List.of("seconds", "samplesPerSecond"));
        return fields;
    }
}
