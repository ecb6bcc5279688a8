package org.mlplab.study.request;

import java.util.Map;
import java.util.stream.Collectors;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.SpecReader;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.spec.reading.StorableText;
import org.mlplab.study.StudyRequest;
import org.mlplab.study.space.Point;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the specs of trials: the base with a point's values in their places, blind to the test split. */
@Component
public class TrialSpecs {

    private final SpecReader specs;

    TrialSpecs(SpecReader specs) {
        this.specs = specs;
    }

    /**
     * The spec of a trial.
     *
     * @throws InvalidSpecException if the point's values, or their combination, are not valid
     */
    public ExperimentSpec spec(StudyRequest request, Point point, int number) {
        if (!(request.base().deepCopy() instanceof ObjectNode spec)) {
            throw new IllegalArgumentException("the base of a study is an object");
        }
        for (Map.Entry<String, JsonNode> value : point.values().entrySet()) {
            SpecPointers.put(spec, value.getKey(), value.getValue().deepCopy());
        }
        String suffix = ", trial %d".formatted(number);
        spec.put("name", StorableText.beginning(request.name(), 200 - suffix.length()) + suffix);
        if (spec.path("training").isMissingNode() || spec.path("training").isNull()) {
            spec.putObject("training");
        }
        if (spec.get("training") instanceof ObjectNode training) {
            training.put("evaluateTest", false);
        }
        return specs.read(spec);
    }

    /** All that is wrong with a combination, in words. */
    public static String describe(InvalidSpecException e) {
        return e.violations().stream()
                .map(violation -> violation.pointer() + " " + violation.rule())
                .collect(Collectors.joining("; "));
    }
}
