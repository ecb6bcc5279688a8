package org.mlplab.experiment;

import io.swagger.v3.oas.annotations.media.Schema;
import org.mlplab.spec.ExperimentSpec;

/** What an experiment would cost. */
@Schema(description = "What would run, how large it is and how long it would take on this machine")
public record Estimate(
        @Schema(description = "The spec with its defaults filled in")
        ExperimentSpec spec,

        @Schema(description = "Weights and biases", example = "770760")
        long parameters,

        @Schema(description = "Parameter updates in one epoch", example = "47")
        int iterationsPerEpoch,

        @Schema(description = "Parameter updates of the whole budget", example = "2000")
        long iterations,

        @Schema(
                description = "Memory that it takes at most while it trains, in bytes: the network, its gradient, its "
                        + "optimizer, minibatches and a checkpoint, by which it is admitted to a node; the data set, "
                        + "shared by all experiments on it, comes on top as dataBytes")
        long memoryBytes,

        @Schema(description = "Memory of the data set, in bytes")
        long dataBytes,

        @Schema(
                description =
                        "Seconds of one iteration on this node: as measured when a network of this shape was last "
                                + "trained or tried out here. Where none was, it is tried out for a moment on noise if nothing "
                                + "trains here; otherwise, and for more than 20 million parameters, the time is scaled by the "
                                + "number of multiplications from the most similar network that was measured")
        double secondsPerIteration,

        @Schema(description = "Seconds of the whole budget at that rate, validation after every epoch included")
        double seconds) {}
