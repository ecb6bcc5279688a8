package org.mlplab.experiment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** All that an experiment's numbers depend on beside its spec. */
@Schema(description = "All that an experiment's numbers depend on beside its spec")
public record Provenance(
        @Schema(description = "SHA-256 of all in the spec that its numbers depend on")
        String specHash,

        @Schema(description = "SHA-256 of the data") String datasetChecksum,
        @Schema(description = "Version of MLP Lab") String version,
        @Schema(description = "ND4J backend: CPU or CUDA") String backend,
        @Schema(description = "Version of DL4J and ND4J") String dl4jVersion,

        @Schema(description = "Native library and its build")
        String nativeLibrary,

        @Schema(description = "BLAS that multiplies matrices")
        String blas,

        @Schema(description = "Threads that train this experiment")
        int threads,

        @Schema(description = "Processor and its instruction sets")
        String cpu,

        @Schema(description = "Java runtime") String java,

        @Schema(description = "Operating system and architecture")
        String operatingSystem,

        @Schema(description = "Name of the node that trained it")
        String node,

        @Schema(
                description = "SHA-256 of the final parameters as little-endian floats; "
                        + "null until training has come to its end")
        @Nullable
        String parametersHash) {

    public Provenance withParametersHash(String hash) {
        return new Provenance(
                specHash,
                datasetChecksum,
                version,
                backend,
                dl4jVersion,
                nativeLibrary,
                blas,
                threads,
                cpu,
                java,
                operatingSystem,
                node,
                hash);
    }
}
