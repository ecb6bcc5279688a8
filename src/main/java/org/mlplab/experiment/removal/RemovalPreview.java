package org.mlplab.experiment.removal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.list.EndedExperiments.Ended;

/** What would be removed. */
@Schema(name = "RemovalPreview", description = "Experiments that would be removed")
record RemovalPreview(
        @Schema(description = "How many they are") long experiments,

        @Schema(description = "Those that ended first, at most 20")
        List<Item> items,

        @Schema(description = "To be sent as confirm with the same filter to remove them", example = "3f0a9c1be7d24856")
        String confirm) {

    /** One of them. */
    @Schema(name = "RemovableExperiment", description = "An experiment that would be removed")
    record Item(
            @Schema(description = "By which it is asked for", example = "1")
            long id,

            @Schema(description = "Its name", example = "two-layer")
            String name,

            @Schema(description = "How it ended", example = "SUCCEEDED")
            ExperimentState state,

            @Schema(description = "When it ended") Instant finishedAt) {

        static Item of(Ended ended) {
            return new Item(ended.id(), ended.name(), ended.state(), ended.finishedAt());
        }
    }
}
