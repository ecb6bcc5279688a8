package org.mlplab.experiment.lifecycle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.mlplab.spec.ExperimentSpec;

/**
 * A spec as it is kept.
 *
 * @param json every field of it
 * @param hash SHA-256, hexadecimal, of its JSON without what is for people alone: its name and tags
 * @param iterations of its budget
 */
record StoredSpec(String json, String hash, String dataset, long iterations) {

    static StoredSpec of(ExperimentSpec spec, Function<ExperimentSpec, String> writer) {
        var nameless = new ExperimentSpec(
                "-",
                List.of(),
                spec.dataset(),
                spec.network(),
                spec.regularization(),
                spec.optimizer(),
                spec.learningRateSchedule(),
                spec.training(),
                spec.seed());
        return new StoredSpec(
                writer.apply(spec),
                Sha256.of(writer.apply(nameless).getBytes(StandardCharsets.UTF_8)),
                spec.dataset().name(),
                spec.totalIterations());
    }
}
