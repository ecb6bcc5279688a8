package org.mlplab.export.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.mlplab.experiment.ExperimentView;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A spec as flat parameters: {@code network.hiddenLayers.0.units} and the like. What is absent is left out. */
@Component
class SpecParameters {

    private final JsonMapper json;

    SpecParameters(JsonMapper json) {
        this.json = json;
    }

    /** In the spec's order. */
    Map<String, JsonNode> of(ExperimentView experiment) {
        Map<String, JsonNode> parameters = new LinkedHashMap<>();
        put("", json.valueToTree(experiment.readSpec()), parameters);
        return parameters;
    }

    private static void put(String name, JsonNode value, Map<String, JsonNode> parameters) {
        String before = name.isEmpty() ? "" : name + ".";
        if (value.isObject()) {
            value.properties().forEach(field -> put(before + field.getKey(), field.getValue(), parameters));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                put(before + i, value.get(i), parameters);
            }
        } else if (!value.isNull()) {
            parameters.put(name, value);
        }
    }
}
