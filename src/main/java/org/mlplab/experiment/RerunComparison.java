package org.mlplab.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.Comparison.Difference;
import org.mlplab.experiment.Comparison.ProvenanceDifference;
import org.mlplab.experiment.Comparison.Verdict;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds reruns against their origins. */
@Component
class RerunComparison {

    private static final String PARAMETERS_HASH = "parametersHash";

    private final EpochRepository epochs;
    private final JsonMapper json;

    RerunComparison(EpochRepository epochs, JsonMapper json) {
        this.epochs = epochs;
        this.json = json;
    }

    Comparison of(Experiment origin, Experiment rerun) {
        List<EpochRow> before = epochs.findAfter(origin.id(), 0);
        List<EpochRow> again = epochs.findAfter(rerun.id(), 0);
        int common = Math.min(before.size(), again.size());
        Difference first = null;
        for (int i = 0; i < common && first == null; i++) {
            first = difference(i + 1, values(before.get(i)), values(again.get(i)));
        }
        if (first == null) {
            first = difference(null, values(origin), values(rerun));
        }
        return new Comparison(
                origin.id(),
                verdict(first, origin, rerun, before.size() == again.size()),
                common,
                first,
                provenanceDifferences(provenance(origin), provenance(rerun)));
    }

    private static Verdict verdict(
            @Nullable Difference first, Experiment origin, Experiment rerun, boolean sameLength) {
        if (first != null) {
            return Verdict.DIFFERENT;
        }
        boolean endedAlike = origin.state().isFinal() && origin.state() == rerun.state();
        return endedAlike && sameLength ? Verdict.IDENTICAL : Verdict.IDENTICAL_SO_FAR;
    }

    /** In the order in which they are compared. */
    private static Map<String, String> values(EpochRow row) {
        EpochMetrics metrics = row.metrics();
        Map<String, String> values = new LinkedHashMap<>();
        values.put("iteration", Long.toString(metrics.iteration()));
        values.put("trainingLoss", Double.toString(metrics.trainingLoss()));
        values.put("regularizedTrainingLoss", Double.toString(metrics.regularizedTrainingLoss()));
        values.put("trainingAccuracy", Double.toString(metrics.trainingAccuracy()));
        values.put("validationLoss", Double.toString(metrics.validationLoss()));
        values.put("validationAccuracy", Double.toString(metrics.validationAccuracy()));
        values.put("learningRate", Double.toString(metrics.learningRate()));
        values.put("iterationLosses", row.iterationLosses());
        return values;
    }

    /** Of the end, as far as there is one. */
    private Map<String, String> values(Experiment experiment) {
        Map<String, String> values = new LinkedHashMap<>();
        String parameters = provenance(experiment).path(PARAMETERS_HASH).asString("");
        if (!parameters.isEmpty()) {
            values.put(PARAMETERS_HASH, parameters);
        }
        if (experiment.documents().testResult() != null) {
            JsonNode test = json.readTree(experiment.documents().testResult());
            values.put("testLoss", test.path("loss").toString());
            values.put("testAccuracy", test.path("accuracy").toString());
        }
        return values;
    }

    /** The first of the values that both have and that differs. */
    private static @Nullable Difference difference(
            @Nullable Integer epoch, Map<String, String> before, Map<String, String> again) {
        for (Map.Entry<String, String> entry : before.entrySet()) {
            String other = again.get(entry.getKey());
            if (other != null && !other.equals(entry.getValue())) {
                return new Difference(epoch, entry.getKey(), entry.getValue(), other);
            }
        }
        return null;
    }

    private JsonNode provenance(Experiment experiment) {
        return experiment.documents().provenance() == null
                ? json.createObjectNode()
                : json.readTree(experiment.documents().provenance());
    }

    private static List<ProvenanceDifference> provenanceDifferences(JsonNode origin, JsonNode rerun) {
        List<ProvenanceDifference> differences = new ArrayList<>();
        for (String part : origin.propertyNames()) {
            // A node is named anew whenever it starts.
            boolean counts = !part.equals("node") && !part.equals(PARAMETERS_HASH);
            if (counts && rerun.has(part) && !rerun.path(part).equals(origin.path(part))) {
                differences.add(new ProvenanceDifference(
                        part, origin.path(part).asString(), rerun.path(part).asString()));
            }
        }
        return differences;
    }
}
