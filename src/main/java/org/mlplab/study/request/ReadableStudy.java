package org.mlplab.study.request;

import java.util.ArrayList;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.reading.JsonRecords;
import org.mlplab.spec.reading.Violation;
import org.mlplab.study.StudyRequest;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is left of a study without its mistakes, so that the rest can be checked and all be told at once. */
final class ReadableStudy {

    private static final Pattern AXIS = Pattern.compile("^/space/[^/]*");

    private final JsonRecords records;

    ReadableStudy(JsonRecords records) {
        this.records = records;
    }

    /** Null where nothing readable is left. */
    @Nullable
    StudyRequest of(JsonNode sent, Collection<Violation> violations) {
        if (!(sent.deepCopy() instanceof ObjectNode study)
                || !study.path("base").isObject()) {
            return null;
        }
        violations.forEach(violation -> remove(violation.pointer(), study));
        if (!(study.get("space") instanceof ObjectNode space) || space.isEmpty()) {
            // An axis that can do no harm stands in for the mistaken ones, so that the base is checked.
            study.putObject("space").putObject("/seed").putArray("values").add(0);
        }
        return records.read(study, StudyRequest.class, new ArrayList<>());
    }

    private static void remove(String mistaken, ObjectNode study) {
        Matcher inAxis = AXIS.matcher(mistaken);
        JsonPointer pointer = JsonPointer.compile(inAxis.find() ? inAxis.group() : mistaken);
        if (!pointer.matches() && study.at(pointer.head()) instanceof ObjectNode parent) {
            parent.remove(pointer.last().getMatchingProperty());
        }
    }

    /** Whether mistakes leave it clear which sampler is meant, and with what budget. */
    static boolean hasSampler(Collection<Violation> violations) {
        return violations.stream()
                .map(Violation::pointer)
                .noneMatch(pointer ->
                        pointer.startsWith("/budget") || pointer.equals("/sampler") || pointer.equals("/sampler/type"));
    }
}
