package org.mlplab.experiment.rerun;

import java.util.ArrayList;
import java.util.Iterator;
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
    private final LossComparer losses;
    private final JsonMapper json;

    RunComparer(EpochStore epochs, LossComparer losses, JsonMapper json) {
        this.epochs = epochs;
        this.losses = losses;
        this.json = json;
    }

    /** Holds a rerun against its origin, as far as both are. */
    public RunComparison compare(ComparedRun origin, ComparedRun rerun) {
        int before = epochs.count(origin.id());
        int again = epochs.count(rerun.id());
        Difference first = firstDifference(origin, rerun);
        if (first == null) {
            first = difference(null, values(origin), values(rerun));
        }
        return new RunComparison(
                origin.id(),
                verdict(first, origin, rerun, before == again),
                Math.min(before, again),
                first,
                provenanceDifferences(provenance(origin), provenance(rerun)));
    }

    /** Of the epochs and iterations that both have: an epoch's own metrics come before its iterations. */
    private @Nullable Difference firstDifference(ComparedRun origin, ComparedRun rerun) {
        Difference ofEpochs = null;
        Iterator<List<EpochMetrics>> before =
                epochs.pages(origin.id(), 0, Integer.MAX_VALUE).iterator();
        Iterator<List<EpochMetrics>> again =
                epochs.pages(rerun.id(), 0, Integer.MAX_VALUE).iterator();
        while (ofEpochs == null && before.hasNext() && again.hasNext()) {
            ofEpochs = firstDifference(before.next(), again.next());
        }
        long upTo = ofEpochs == null || ofEpochs.epoch() == null
                ? Long.MAX_VALUE
                : epochs.iteration(origin.id(), ofEpochs.epoch() - 1).orElse(0);
        Difference ofIterations = losses.firstDifference(origin, rerun, upTo);
        return ofIterations == null ? ofEpochs : ofIterations;
    }

    private static @Nullable Difference firstDifference(List<EpochMetrics> before, List<EpochMetrics> again) {
        int common = Math.min(before.size(), again.size());
        Difference first = null;
        for (int i = 0; i < common && first == null; i++) {
            first = difference(before.get(i).epoch(), values(before.get(i)), values(again.get(i)));
        }
        return first;
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
    private static Map<String, String> values(EpochMetrics metrics) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("iteration", Long.toString(metrics.iteration()));
        values.put("trainingLoss", Double.toString(metrics.trainingLoss()));
        values.put("regularizedTrainingLoss", Double.toString(metrics.regularizedTrainingLoss()));
        values.put("trainingAccuracy", Double.toString(metrics.trainingAccuracy()));
        values.put("validationLoss", Double.toString(metrics.validationLoss()));
        values.put("validationAccuracy", Double.toString(metrics.validationAccuracy()));
        values.put("learningRate", Double.toString(metrics.learningRate()));
        return values;
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
                return new Difference(epoch, null, entry.getKey(), entry.getValue(), other);
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
