package org.mlplab.spec.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mlplab.spec.Augmentation;
import org.mlplab.spec.DatasetSpec;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.Precision;
import org.mlplab.spec.Preprocessing;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.ProcessorFacts;
import org.mlplab.spec.catalog.SplitSizes;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.RecordReader;
import org.mlplab.spec.reading.StorableText;
import org.mlplab.spec.reading.Violation;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a spec of what a client sent: fills in every default and tells all that is wrong at once. */
@Component
public class SpecReader {

    private final RecordReader records;
    private final DatasetCatalog catalog;
    private final ProcessorFacts processor;
    private final StoredSpecs stored;

    SpecReader(DatasetCatalog catalog, ProcessorFacts processor, JsonMapper json) {
        this.records = RecordReader.ofRequests(json);
        this.catalog = catalog;
        this.processor = processor;
        this.stored = new StoredSpecs(json);
    }

    /**
     * Reads a spec.
     *
     * @throws InvalidSpecException with every violation
     */
    public ExperimentSpec read(JsonNode sent) {
        List<Violation> violations = new ArrayList<>();
        if (!sent.isObject()) {
            throw new InvalidSpecException(List.of(new Violation("", RecordReader.plain(sent), "must be an object")));
        }
        ObjectNode completed = ((ObjectNode) sent).deepCopy();
        Optional<DatasetFacts> facts = findDataset(completed, violations);
        facts.ifPresent(known -> complete(completed, known));
        if (!completed.hasNonNull("name")) {
            completed.put("name", defaultName(completed));
        }
        var spec = records.read(completed, ExperimentSpec.class, violations);
        if (spec != null && facts.isPresent()) {
            checkAgainst(facts.get(), spec, violations);
        }
        if (spec != null && spec.training().precision() == Precision.BFLOAT16) {
            processor
                    .bfloat16Refusal()
                    .map(reason -> new Violation("/training/precision", "BFLOAT16", "must be FLOAT here: " + reason))
                    .ifPresent(violations::add);
        }
        if (spec == null || !violations.isEmpty()) {
            throw new InvalidSpecException(violations);
        }
        return spec;
    }

    private Optional<DatasetFacts> findDataset(ObjectNode spec, List<Violation> violations) {
        JsonNode name = spec.path("dataset").path("name");
        if (!name.isString()) {
            return Optional.empty();
        }
        JsonNode checksum = spec.path("dataset").path("checksum");
        Optional<DatasetFacts> facts = catalog.find(name.asString(), checksum.isString() ? checksum.asString() : null);
        if (facts.isEmpty()) {
            violations.add(unknown(name.asString(), checksum));
            // The sizes cannot be known; others may still be checked.
            completeSplit(spec, new SplitSizes(1, 1, 1));
        }
        return facts;
    }

    private Violation unknown(String name, JsonNode checksum) {
        if (!checksum.isString() || catalog.find(name).isEmpty()) {
            return new Violation("/dataset/name", name, "must be one of " + String.join(", ", catalog.names()));
        }
        return new Violation(
                "/dataset/checksum",
                checksum.asString(),
                "must be that of a version of %s; GET /datasets/%s lists them".formatted(name, name));
    }

    /** Fills in what depends on the data, the version among it: who runs the spec again has the same data. */
    private static void complete(ObjectNode spec, DatasetFacts facts) {
        completeSplit(spec, facts.defaultSplit());
        if (spec.get("dataset") instanceof ObjectNode dataset) {
            dataset.remove("checksum");
            if (facts.checksum() != null) {
                dataset.put("checksum", facts.checksum());
            }
            if (facts.inputs() == DatasetFacts.Inputs.NUMBERS && !dataset.hasNonNull("preprocessing")) {
                dataset.put("preprocessing", Preprocessing.STANDARDIZE.name());
            }
        }
    }

    private static void completeSplit(ObjectNode spec, SplitSizes sizes) {
        if (spec.get("dataset") instanceof ObjectNode dataset) {
            putIfAbsent(dataset, "train", sizes.train());
            putIfAbsent(dataset, "validation", sizes.validation());
            putIfAbsent(dataset, "test", sizes.test());
        }
    }

    private static void putIfAbsent(ObjectNode object, String field, int value) {
        if (!object.hasNonNull(field)) {
            object.put(field, value);
        }
    }

    private static String defaultName(ObjectNode spec) {
        String units = spec.path("network")
                .path("hiddenLayers")
                .valueStream()
                .map(layer -> layer.path("units").asString(""))
                .collect(Collectors.joining("-"));
        String name = spec.path("dataset").path("name").asString("") + (units.isEmpty() ? "" : " " + units);
        return name.isBlank() || !StorableText.is(name) ? "unnamed" : StorableText.beginning(name, 200);
    }

    private static void checkAgainst(DatasetFacts facts, ExperimentSpec spec, List<Violation> violations) {
        DatasetSpec dataset = spec.dataset();
        if ((long) dataset.train() + dataset.validation() > facts.trainingExamples()) {
            violations.add(new Violation(
                    "/dataset/train",
                    dataset.train(),
                    "train and validation together must be at most %d, the training set of %s"
                            .formatted(facts.trainingExamples(), facts.name())));
        }
        if (dataset.test() > facts.testExamples()) {
            violations.add(new Violation(
                    "/dataset/test",
                    dataset.test(),
                    "must be at most %d, the test set of %s".formatted(facts.testExamples(), facts.name())));
        }
        if (facts.inputs() == DatasetFacts.Inputs.NUMBERS && dataset.augmentation() != Augmentation.NONE) {
            violations.add(new Violation(
                    "/dataset/augmentation",
                    dataset.augmentation().name(),
                    "must be NONE: %s has numbers and no pictures".formatted(facts.name())));
        }
        violations.addAll(TrainingLimits.violations(facts, spec));
    }

    /** The spec as it is kept: JSON of every field, and the version of its shape. */
    public String write(ExperimentSpec spec) {
        return stored.write(spec);
    }

    /**
     * A spec that {@link #write} wrote, in this version of the service or an earlier one. Nothing is checked again.
     *
     * @throws UnreadableSpecException if a later version wrote it, or it is broken
     */
    public ExperimentSpec readStored(String json) {
        return stored.read(json);
    }

    /** What a spec's hash is of: its JSON without what is for people alone, its name and tags. */
    public String hashed(ExperimentSpec spec) {
        return stored.hashed(spec);
    }
}
