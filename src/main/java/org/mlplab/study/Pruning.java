package org.mlplab.study;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** At which rung a trial was pruned, and which trials ranked above it. */
@Schema(description = "Where and against whom a trial lost")
public record Pruning(
        @Schema(description = "Rung, from 0", example = "0") int rung,

        @Schema(description = "Epochs that it had been trained", example = "3")
        int epoch,

        @Schema(description = "The objective's value then", example = "0.312")
        double value,

        @Schema(description = "Its rank among all that reached the rung, from 1", example = "7")
        int rank,

        @Schema(description = "Trials that reached the rung in its bracket", example = "9")
        int of,

        @Schema(description = "Trials that went on from there instead, by number")
        List<Integer> lostTo) {}
