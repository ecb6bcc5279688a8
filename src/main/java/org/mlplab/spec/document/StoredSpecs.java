package org.mlplab.spec.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.Precision;
import org.mlplab.spec.reading.RecordReader;
import org.mlplab.spec.reading.Violation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Specs as they are kept. The version of a document's shape stands in it alone, neither in an answer nor in what is
 * hashed. Version 0 had none; what an earlier version lacks takes its default.
 */
final class StoredSpecs {

    /**
     * Goes up when a field is added, or means something else. Version 2 added the checksum of an uploaded data set, version 3
     * the precision of training.
     */
    static final int VERSION = 3;

    private static final int WITHOUT_PRECISION = 2;
    private static final int WITHOUT_CHECKSUM = 1;

    private static final String VERSION_FIELD = "specVersion";

    private final JsonMapper json;
    private final RecordReader records;
    private final RecentSpecs recent = new RecentSpecs();

    StoredSpecs(JsonMapper json) {
        this.json = json;
        this.records = RecordReader.ofStored(json);
    }

    String write(ExperimentSpec spec) {
        ObjectNode document = json.createObjectNode().put(VERSION_FIELD, version(spec));
        document.setAll(document(spec));
        return json.writeValueAsString(document);
    }

    /** The earliest that knows every field: an earlier service can still read what does not use a later one. */
    private static int version(ExperimentSpec spec) {
        if (isInFloat(spec)) {
            return spec.dataset().checksum() == null ? WITHOUT_CHECKSUM : WITHOUT_PRECISION;
        }
        return VERSION;
    }

    private static boolean isInFloat(ExperimentSpec spec) {
        return spec.training().precision() == Precision.FLOAT;
    }

    /** Without a precision that earlier versions did not know and that changes nothing. */
    private ObjectNode document(ExperimentSpec spec) {
        ObjectNode document = json.valueToTree(spec);
        if (isInFloat(spec)) {
            ((ObjectNode) document.get("training")).remove("precision");
        }
        return document;
    }

    String hashed(ExperimentSpec spec) {
        return json.writeValueAsString(document(spec.named("-", List.of())));
    }

    ExperimentSpec read(String stored) {
        ExperimentSpec known = recent.get(stored);
        if (known == null) {
            known = parsed(stored);
            recent.put(stored, known);
        }
        return known;
    }

    private ExperimentSpec parsed(String stored) {
        if (!(parse(stored) instanceof ObjectNode document)) {
            throw new UnreadableSpecException("the stored spec is no JSON object", null);
        }
        JsonNode named = document.remove(VERSION_FIELD);
        int version = named == null ? 0 : named.asInt();
        if (version > VERSION) {
            throw new UnreadableSpecException(
                    "the stored spec is of version %d; this version of the service reads up to version %d"
                            .formatted(version, VERSION),
                    null);
        }
        List<Violation> violations = new ArrayList<>();
        ExperimentSpec spec = records.read(document, ExperimentSpec.class, violations);
        if (spec == null) {
            String faults = violations.stream()
                    .map(violation -> violation.pointer() + " " + violation.rule())
                    .collect(Collectors.joining("; "));
            throw new UnreadableSpecException(
                    "the stored spec of version %d cannot be read: %s".formatted(version, faults), null);
        }
        return spec;
    }

    private @Nullable JsonNode parse(String stored) {
        try {
            return json.readTree(stored);
        } catch (JacksonException e) {
            throw new UnreadableSpecException("the stored spec is no JSON", e);
        }
    }
}
