package org.mlplab.study.request;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.Count;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.JsonRecords;
import org.mlplab.spec.reading.Violation;
import org.mlplab.study.Budget;
import org.mlplab.study.SamplerSpec;
import org.mlplab.study.StudyRequest;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a study's request of what a client sent: fills in every default and tells all that is wrong at once. */
@Component
public class StudyReader {

    private final JsonRecords records;
    private final SpaceCheck spaceCheck;
    private final Samplers samplers;
    private final ReadableStudy readable;

    StudyReader(JsonRecords records, SpaceCheck spaceCheck, Samplers samplers) {
        this.records = records;
        this.spaceCheck = spaceCheck;
        this.samplers = samplers;
        this.readable = new ReadableStudy(records);
    }

    /**
     * Reads a study.
     *
     * @throws InvalidSpecException with every violation that can be known, base and space included
     */
    public StudyRequest read(JsonNode sent) {
        List<Violation> malformed = new ArrayList<>();
        StudyRequest request = records.read(sent, StudyRequest.class, malformed);
        Set<Violation> violations = new LinkedHashSet<>(malformed);
        StudyRequest rest = request == null ? readable.of(sent, malformed) : request;
        StudyRequest complete = rest == null ? null : check(sent, rest, violations);
        if (complete == null || !violations.isEmpty()) {
            throw new InvalidSpecException("study", List.copyOf(violations));
        }
        return complete;
    }

    /** @return null where the spec of its first trial cannot be known */
    private @Nullable StudyRequest check(JsonNode sent, StudyRequest request, Set<Violation> violations) {
        boolean rulesApply = ReadableStudy.hasSampler(violations);
        violations.addAll(spaceCheck.pointers(request));
        StudyRequest sound = violations.isEmpty() ? request : readable.of(sent, violations);
        ExperimentSpec first = sound == null ? null : spaceCheck.specs(sound, violations);
        if (rulesApply) {
            violations.addAll(samplerRules(request, first));
        }
        if (first == null) {
            return null;
        }
        StudyRequest complete = samplers.withDefaultBudget(onOneVersion(request, first), first);
        Integer trials = complete.budget().trials();
        if (rulesApply && trials != null && trials > Budget.MOST_TRIALS) {
            violations.add(new Violation(
                    "/budget/trials",
                    trials,
                    "one pass of this sampler has more than %d trials; give a number".formatted(Budget.MOST_TRIALS)));
        }
        return complete;
    }

    /** All trials train on the version of an uploaded data set that is the newest now, whatever is uploaded meanwhile. */
    private static StudyRequest onOneVersion(StudyRequest request, ExperimentSpec first) {
        String checksum = first.dataset().checksum();
        boolean searched =
                request.space().keySet().stream().anyMatch(pointer -> SpecPointers.overlap(pointer, "/dataset/name"));
        if (checksum == null || searched || !(request.base().deepCopy() instanceof ObjectNode base)) {
            return request;
        }
        base.withObject("dataset").put("checksum", checksum);
        return request.withBase(base);
    }

    private List<Violation> samplerRules(StudyRequest request, @Nullable ExperimentSpec first) {
        List<Violation> violations = new ArrayList<>();
        if (request.sampler() instanceof SamplerSpec.Grid) {
            gridRules(request, violations);
        } else if (!(request.sampler() instanceof SamplerSpec.Hyperband)
                && request.budget().hasNoLimit()) {
            violations.add(new Violation(
                    "/budget", null, "must name trials, epochs or seconds: this sampler would never end by itself"));
        }
        if (request.sampler() instanceof SamplerSpec.Asha asha) {
            rungRules(request, first, asha.minimumEpochs(), violations);
        } else if (request.sampler() instanceof SamplerSpec.Hyperband hyperband) {
            rungRules(request, first, hyperband.minimumEpochs(), violations);
        }
        return violations;
    }

    private static void gridRules(StudyRequest request, List<Violation> violations) {
        request.space().forEach((pointer, dimension) -> {
            if (dimension.axis().grid().isEmpty()) {
                violations.add(new Violation(
                        "/space/" + Violation.pointerToken(pointer) + "/points", null, "is required for a GRID"));
            }
        });
        long size = request.searchSpace().gridSize();
        if (violations.isEmpty()
                && size > Budget.MOST_TRIALS
                && request.budget().trials() == null) {
            violations.add(new Violation(
                    "/space",
                    size,
                    "the grid has more than %d points; give budget.trials".formatted(Budget.MOST_TRIALS)));
        }
    }

    /** Trials are compared after the same number of epochs, so all must have the same number. */
    private static void rungRules(
            StudyRequest request, @Nullable ExperimentSpec first, int minimumEpochs, List<Violation> violations) {
        for (String budget : List.of("/training/epochs", "/training/iterations")) {
            if (request.space().keySet().stream().anyMatch(pointer -> SpecPointers.overlap(pointer, budget))) {
                violations.add(new Violation(
                        "/space/" + Violation.pointerToken(budget),
                        null,
                        "cannot be searched by a sampler with rungs"));
            }
        }
        Integer epochs = first == null ? null : first.training().epochs();
        if (first != null && epochs == null) {
            violations.add(new Violation(
                    "/base/training/iterations",
                    first.training().iterations(),
                    "must be epochs for a sampler with rungs"));
        } else if (epochs != null && epochs < minimumEpochs) {
            violations.add(new Violation(
                    "/sampler/minimumEpochs",
                    minimumEpochs,
                    "must be at most the %s of a whole trial".formatted(Count.of(epochs, "epoch"))));
        }
    }
}
