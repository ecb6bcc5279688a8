package org.mlplab.study.request;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.Admission;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.space.Axis;
import org.mlplab.study.space.Choice;
import org.mlplab.study.space.Interval;
import org.mlplab.study.space.SearchSpace;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Refuses studies of which no trial could be trained, for want of memory. */
@Component
public class StudyAdmission {

    /** Of a space with more, the others could fit: it is not refused. */
    private static final int MOST_POINTS = 1000;

    private final TrialSpecs specs;
    private final Admission admission;

    StudyAdmission(TrialSpecs specs, Admission admission) {
        this.specs = specs;
        this.admission = admission;
    }

    /**
     * One trial that fits is enough: those that do not fail singly. Of numbers the least is looked at, as nothing takes less
     * memory for being more, and of words and lists of layers every one.
     *
     * @throws InvalidSpecException with the figures of the first trial, where no node that trains has the memory for any
     */
    public void require(StudyRequest request) {
        SearchSpace least = least(request.searchSpace());
        long size = least.gridSize();
        if (size > MOST_POINTS) {
            return;
        }
        Stream<ExperimentSpec> trials = LongStream.range(0, size)
                .mapToObj(i -> valid(request, least, i))
                .filter(Objects::nonNull);
        try {
            admission.requireAny(trials::iterator);
        } catch (InvalidSpecException e) {
            throw new InvalidSpecException(
                    "study",
                    e.violations().stream()
                            .map(violation ->
                                    SpaceCheck.placed(violation, request.space().keySet()))
                            .toList());
        }
    }

    private static SearchSpace least(SearchSpace space) {
        Map<String, Axis> axes = new LinkedHashMap<>();
        space.axes().forEach((pointer, axis) -> axes.put(pointer, new Choice(least(axis))));
        return new SearchSpace(axes);
    }

    private static List<JsonNode> least(Axis axis) {
        if (axis instanceof Interval interval) {
            return List.of(interval.at(0));
        }
        List<JsonNode> values = ((Choice) axis).values();
        return values.stream().allMatch(JsonNode::isNumber)
                ? List.of(Collections.min(values, Comparator.comparingDouble(JsonNode::asDouble)))
                : values;
    }

    /** Null for a combination that is skipped when it is tried. */
    private @Nullable ExperimentSpec valid(StudyRequest request, SearchSpace space, long index) {
        try {
            return specs.spec(request, space.gridPoint(index), 0);
        } catch (InvalidSpecException e) {
            return null;
        }
    }
}
