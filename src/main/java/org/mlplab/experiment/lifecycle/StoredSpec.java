package org.mlplab.experiment.lifecycle;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.mlplab.database.chunk.Sha256;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.SpecReader;

/**
 * A spec as it is kept.
 *
 * @param json every field of it, with the version of its shape
 * @param hash SHA-256, hexadecimal, of its JSON without what is for people alone: its name and tags
 * @param datasetChecksum of the version of an uploaded data set; null for one of the service's own
 * @param iterations of its budget
 */
record StoredSpec(
        String json, String hash, String dataset, @Nullable String datasetChecksum, long iterations) {

    static StoredSpec of(ExperimentSpec spec, SpecReader specs) {
        return new StoredSpec(
                specs.write(spec),
                Sha256.of(specs.hashed(spec).getBytes(StandardCharsets.UTF_8)),
                spec.dataset().name(),
                spec.dataset().checksum(),
                spec.totalIterations());
    }
}
