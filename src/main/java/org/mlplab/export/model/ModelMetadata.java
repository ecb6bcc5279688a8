package org.mlplab.export.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.spec.Selection;
import org.mlplab.training.result.Signature;
import org.springframework.stereotype.Component;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** What a file tells of the network in it, beside the network. */
@Component
class ModelMetadata {

    private final Experiments experiments;
    private final JsonMapper json;

    ModelMetadata(Experiments experiments, JsonMapper json) {
        this.experiments = experiments;
        this.json = json;
    }

    /** In an order that does not change. The test split is told of only where it was read. */
    Map<String, Object> of(ExperimentView experiment, Signature signature) {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("experiment", experiment.id());
        metadata.put("classNames", signature.classNames());
        metadata.put("shape", signature.shape());
        metadata.put("spec", experiment.readSpec());
        Provenance provenance = experiment.provenance();
        if (provenance != null) {
            metadata.put("version", provenance.version());
            metadata.put("datasetChecksum", provenance.datasetChecksum());
            metadata.put("parametersHash", Objects.requireNonNullElse(provenance.parametersHash(), ""));
        }
        selected(experiment).ifPresent(epoch -> {
            metadata.put("epoch", epoch.epoch());
            metadata.put("validationAccuracy", epoch.validationAccuracy());
        });
        if (experiment.test() != null) {
            metadata.put("testAccuracy", experiment.test().accuracy());
        }
        return metadata;
    }

    /** The same as texts: numbers and JSON, in ASCII, for not every reader of ONNX files takes what is beyond it. */
    Map<String, String> texts(Map<String, Object> metadata) {
        ObjectWriter ascii = json.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);
        Map<String, String> texts = new LinkedHashMap<>();
        metadata.forEach(
                (key, value) -> texts.put(key, value instanceof String text ? text : ascii.writeValueAsString(value)));
        return texts;
    }

    /** The epoch whose parameters were kept. */
    private Optional<EpochMetrics> selected(ExperimentView experiment) {
        List<EpochMetrics> bestAndLast =
                experiments.bestAndLast(experiment.id(), experiment.progress().epoch());
        boolean best = experiment.readSpec().training().selection() == Selection.BEST_VALIDATION;
        return bestAndLast.stream()
                .skip(best ? 0 : Math.max(0, bestAndLast.size() - 1))
                .findFirst();
    }
}
