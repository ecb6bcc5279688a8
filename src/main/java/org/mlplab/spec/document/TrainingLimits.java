package org.mlplab.spec.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.reading.Violation;

/**
 * What cannot be trained however large the machine is. The engine keeps all parameters in one array, all that the optimizer
 * remembers in another and a layer's values for a minibatch in a third, and reaches each of them through a Java buffer, which
 * holds 2³¹ − 1 bytes at most.
 */
final class TrainingLimits {

    /** In single precision. */
    static final long MOST_NUMBERS = Integer.MAX_VALUE / Float.BYTES;

    private TrainingLimits() {}

    static List<Violation> violations(DatasetFacts facts, ExperimentSpec spec) {
        List<Violation> violations = new ArrayList<>();
        long parameters = spec.network().parameterCount(facts.shape().inputs(), facts.classes());
        long most = MOST_NUMBERS / Math.max(1, spec.optimizer().statesPerParameter());
        if (parameters > most) {
            violations.add(new Violation(
                    "/network/hiddenLayers",
                    parameters,
                    "the network must have at most %d parameters with this optimizer".formatted(most)));
        }
        int widest = IntStream.concat(
                        IntStream.of(facts.shape().inputs(), facts.classes()),
                        spec.network().hiddenLayers().stream().mapToInt(HiddenLayer::units))
                .max()
                .orElseThrow();
        if ((long) spec.largestMinibatch() * widest > MOST_NUMBERS) {
            violations.add(new Violation(
                    "/training/batchSize",
                    spec.training().batchSize(),
                    "must be at most %d where the widest layer has %d values"
                            .formatted(MOST_NUMBERS / widest, widest)));
        }
        return violations;
    }
}
