package org.mlplab.study.request;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.Violation;
import org.mlplab.study.SamplerSpec;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.space.Axis;
import org.mlplab.study.space.Choice;
import org.mlplab.study.space.Interval;
import org.mlplab.study.space.Point;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Checks a space before anything runs: where its pointers lead, and every value by itself in a spec whose other values are
 * the first of their axes. A combination that is not valid shows when it is tried; that trial is then skipped.
 */
@Component
class SpaceCheck {

    private static final List<String> NOT_SEARCHED = List.of("/name", "/tags", "/training/evaluateTest");
    /** Both ends, and what lies between them: a fraction where the ends are whole. */
    private static final List<Double> INTERVAL_SAMPLES = List.of(0.0, 0.377, 1.0);

    private static final int MOST_VALUES_CHECKED = 1000;
    private static final int ENOUGH_VIOLATIONS = 100;

    private final TrialSpecs specs;

    SpaceCheck(TrialSpecs specs) {
        this.specs = specs;
    }

    List<Violation> pointers(StudyRequest request) {
        List<Violation> violations = new ArrayList<>();
        if (!request.base().isObject()) {
            violations.add(new Violation("/base", request.base(), "must be an object"));
        }
        List<String> seen = new ArrayList<>();
        for (String pointer : request.space().keySet()) {
            String at = "/space/" + Violation.pointerToken(pointer);
            if (!SpecPointers.isPointer(pointer)) {
                violations.add(new Violation(at, null, "must be named by a JSON pointer, as /optimizer/learningRate"));
                continue;
            }
            if (NOT_SEARCHED.stream().anyMatch(each -> SpecPointers.overlap(pointer, each))
                    && !pointer.equals("/training")) {
                violations.add(new Violation(at, null, "is not for a study to search"));
            }
            seen.stream()
                    .filter(other -> SpecPointers.overlap(pointer, other))
                    .forEach(other -> violations.add(
                            new Violation(at, null, "and %s are within each other; name one".formatted(other))));
            seen.add(pointer);
        }
        return violations;
    }

    /** The spec of the first values of all axes, null if it is not valid; with the violations of all values. */
    @Nullable
    ExperimentSpec specs(StudyRequest request, Set<Violation> violations) {
        Map<String, List<JsonNode>> samples = new LinkedHashMap<>();
        request.searchSpace().axes().forEach((pointer, axis) -> samples.put(pointer, samples(axis, request.sampler())));
        Map<String, JsonNode> first = Samplers.first(request.searchSpace()).values();
        ExperimentSpec spec = read(request, first, "", "", violations);
        samples.forEach((pointer, values) -> {
            String place = "/space/" + Violation.pointerToken(pointer);
            boolean listed = request.searchSpace().axes().get(pointer) instanceof Choice;
            IntStream.range(0, Math.min(values.size(), MOST_VALUES_CHECKED)).forEach(i -> {
                if (violations.size() < ENOUGH_VIOLATIONS) {
                    Map<String, JsonNode> point = new LinkedHashMap<>(first);
                    point.put(pointer, values.get(i));
                    String name = listed ? "/values/" + i : i == 0 ? "/low" : i == values.size() - 1 ? "/high" : "";
                    read(request, point, pointer, place + name, violations);
                }
            });
        });
        return spec;
    }

    private static List<JsonNode> samples(Axis axis, SamplerSpec sampler) {
        if (axis instanceof Choice choice) {
            return choice.values();
        }
        return sampler instanceof SamplerSpec.Grid && !axis.grid().isEmpty()
                ? axis.grid()
                : INTERVAL_SAMPLES.stream().map(((Interval) axis)::at).toList();
    }

    /** @param varied axis whose violations are told at {@code place} */
    private @Nullable ExperimentSpec read(
            StudyRequest request, Map<String, JsonNode> point, String varied, String place, Set<Violation> violations) {
        try {
            return specs.spec(request, new Point(point), 0);
        } catch (InvalidSpecException e) {
            e.violations().stream()
                    .map(violation -> placed(violation, varied, place, point.keySet()))
                    // What is wrong with a value is told where the value is varied.
                    .filter(violation ->
                            !varied.isEmpty() || violation.pointer().startsWith("/base"))
                    .forEach(violations::add);
            return null;
        }
    }

    private static Violation placed(Violation violation, String varied, String place, Set<String> searched) {
        String pointer = violation.pointer();
        if (!varied.isEmpty() && (pointer + "/").startsWith(varied + "/")) {
            return new Violation(place + pointer.substring(varied.length()), violation.value(), violation.rule());
        }
        return placed(violation, searched);
    }

    /** Told of the axis that it lies within, or of the base. */
    static Violation placed(Violation violation, Set<String> searched) {
        String pointer = violation.pointer();
        String within = searched.stream()
                .filter(axis -> (pointer + "/").startsWith(axis + "/"))
                .findFirst()
                .map(axis -> "/space/" + Violation.pointerToken(axis))
                .orElse("/base" + pointer);
        return new Violation(within, violation.value(), violation.rule());
    }
}
