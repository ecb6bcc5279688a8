package org.mlplab.study;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.mlplab.spec.reading.Default;

/** Which algorithm moves through the space. */
@Schema(description = "Which algorithm moves through the space")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = SamplerSpec.Grid.class, name = "GRID"),
    @JsonSubTypes.Type(value = SamplerSpec.Random.class, name = "RANDOM"),
    @JsonSubTypes.Type(value = SamplerSpec.Asha.class, name = "ASHA"),
    @JsonSubTypes.Type(value = SamplerSpec.Hyperband.class, name = "HYPERBAND"),
    @JsonSubTypes.Type(value = SamplerSpec.Tpe.class, name = "TPE")
})
public sealed interface SamplerSpec {

    /** Every combination. */
    @Schema(
            name = "GridSampler",
            description = "Every combination of the axes' values in order, the last axis changing fastest")
    record Grid() implements SamplerSpec {}

    /** Points drawn independently. */
    @Schema(name = "RandomSampler", description = "Points drawn independently of each other; none twice")
    record Random() implements SamplerSpec {}

    /** Asynchronous successive halving. */
    @Schema(
            name = "AshaSampler",
            description =
                    "Asynchronous successive halving (Li et al. 2020): random points start with few epochs; at each "
                            + "rung the best 1/eta of those that reached it go on, as soon as that is known")
    record Asha(
            @Schema(description = "At each rung 1/eta of the trials go on, with eta times the epochs")
            @Default("3")
            @Min(2)
            @Max(10)
            int eta,

            @Schema(description = "Epochs before the first rung: r") @Default("1") @Min(1) @Max(1_000_000)
            int minimumEpochs)
            implements SamplerSpec {}

    /** Hyperband. */
    @Schema(
            name = "HyperbandSampler",
            description =
                    "Hyperband (Li et al. 2018): brackets of successive halving, from many trials with few epochs to "
                            + "few trials with all of them. Extended, it goes through its brackets again")
    record Hyperband(
            @Schema(description = "At each rung 1/eta of the trials go on, with eta times the epochs")
            @Default("3")
            @Min(2)
            @Max(10)
            int eta,

            @Schema(description = "Fewest epochs of a trial") @Default("1") @Min(1) @Max(1_000_000)
            int minimumEpochs)
            implements SamplerSpec {}

    /** Tree-structured Parzen estimator. */
    @Schema(
            name = "TpeSampler",
            description =
                    "Tree-structured Parzen estimator (Bergstra et al. 2011): after random points, those where good "
                            + "trials are dense and others are not")
    record Tpe(
            @Schema(description = "Random points before the first that is chosen") @Default("10") @Min(1) @Max(10_000)
            int startupTrials,

            @Schema(description = "Candidates drawn for each choice") @Default("24") @Min(1) @Max(10_000)
            int candidates)
            implements SamplerSpec {}
}
