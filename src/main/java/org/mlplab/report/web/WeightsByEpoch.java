package org.mlplab.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** After which epochs there are pictures of the first layer's weights. */
@Schema(description = "After which epochs the first layer's weights can be drawn")
record WeightsByEpoch(
        @Schema(description = "Id of the experiment") long experiment,

        @Schema(description = "Values of the parameter epoch of weights.png, in order; at most 12")
        List<Integer> epochs,

        @Schema(description = "Whether the trained network's weights can be drawn, without that parameter")
        boolean trained) {}
