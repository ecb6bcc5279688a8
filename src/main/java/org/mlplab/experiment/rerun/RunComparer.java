package org.mlplab.experiment.rerun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochStore;
import org.mlplab.experiment.rerun.RunComparison.Difference;
import org.mlplab.experiment.rerun.RunComparison.ProvenanceDifference;
import org.mlplab.experiment.rerun.RunComparison.Verdict;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds reruns against their origins. */
@Component
public class RunComparer {

    private static final String PARAMETERS_HASH = "parametersHash";

    private final EpochStore epochs;
    private final JsonMapper json;

    RunComparer(EpochStore epochs, JsonMapper json) {
        this.epochs = epochs;
        this.json = json;
    }

    /** Holds a rerun against its origin, as far as both are. */
    public RunComparison compare(ComparedRun origin, ComparedRun rerun) {
        List<EpochMetrics> before = epochs.after(origin.id(), 0);
        List<EpochMetrics> again = epochs.after(rerun.id(), 0);
        int common = Math.min(before.size(), again.size());
        Difference first = null;
        for (int i = 0; i < common && first == null; i++) {
            first = difference(i + 1, values(origin, before.get(i)), values(rerun, again.get(i)));
        }
        if (first == null) {
            first = difference(null, values(origin), values(rerun));
        }
        return new RunComparison(
                origin.id(),
                verdict(first, origin, rerun, before.size() == again.size()),
                common,
                first,
                provenanceDifferences(provenance(origin), provenance(rerun)));
    }

    private static Verdict verdict(
            @Nullable Difference first, ComparedRun origin, ComparedRun rerun, boolean sameLength) {
        if (first != null) {
            return Verdict.DIFFERENT;
        }
        boolean endedAlike = origin.state().isFinal() && origin.state() == rerun.state();
        return endedAlike && sameLength ? Verdict.IDENTICAL : Verdict.IDENTICAL_SO_FAR;
    }

    /** In the order in which they are compared. */
    private Map<String, String> values(ComparedRun run, EpochMetrics metrics) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("iteration", Long.toString(metrics.iteration()));
        values.put("trainingLoss", Double.toString(metrics.trainingLoss()));
        values.put("regularizedTrainingLoss", Double.toString(metrics.regularizedTrainingLoss()));
        values.put("trainingAccuracy", Double.toString(metrics.trainingAccuracy()));
        values.put("validationLoss", Double.toString(metrics.validationLoss()));
        values.put("validationAccuracy", Double.toString(metrics.validationAccuracy()));
        values.put("learningRate", Double.toString(metrics.learningRate()));
        values.put("iterationLosses", losses(run, metrics.epoch()));
        return values;
    }

    private String losses(ComparedRun run, int epoch) {
        return epochs.losses(run.id(), epoch).map(json::writeValueAsString).orElse("");
    }

    /** Of the end, as far as there is one. */
    private Map<String, String> values(ComparedRun run) {
        Map<String, String> values = new LinkedHashMap<>();
        String parameters = provenance(run).path(PARAMETERS_HASH).asString("");
        if (!parameters.isEmpty()) {
            values.put(PARAMETERS_HASH, parameters);
        }
        if (run.testResult() != null) {
            JsonNode test = json.readTree(run.testResult());
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

    private JsonNode provenance(ComparedRun run) {
        return run.provenance() == null ? json.createObjectNode() : json.readTree(run.provenance());
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
