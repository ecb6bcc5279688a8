package org.mlplab.study;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.TestResult;

/** One look at the test set. */
@Schema(description = "A look at the test set: who took it, when, at which parameters, and what was seen")
public record TestEvaluation(
        @Schema(description = "1 for the one look that is honest; more are repeated looks", example = "1")
        int look,

        @Schema(
                description =
                        "Name of the API key that asked for it; 'this machine' where there are no keys, 'the study' "
                                + "where its own end did",
                example = "this machine")
        String by,

        @Schema(description = "When it was taken") Instant at,

        @Schema(description = "Why the test set was looked at again; null for the first look") @Nullable
        String reason,

        @Schema(description = "Trial whose parameters were evaluated: the winner at that time", example = "4")
        int trial,

        @Schema(description = "Its experiment", example = "5")
        long experimentId,

        @Schema(description = "SHA-256 of the parameters as little-endian floats")
        String parametersHash,

        @Schema(description = "On the test split that the spec names")
        TestResult split,

        @Schema(description = "On the whole test set of the data set")
        TestResult whole) {}
