package org.mlplab.execution.queue;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.experiment.queue.TrainingExperiment;
import org.mlplab.experiment.queue.WaitingExperiment;

/** The queue at one moment. */
@Schema(name = "Queue", description = "Who trains and who waits, at one moment")
record QueueView(
        @Schema(description = "Experiments that workers hold, by id; at most 1,000")
        List<TrainingExperiment> training,

        @Schema(description = "A page of those that wait, in the order in which they are taken")
        List<WaitingExperiment> waiting,

        @Schema(description = "Value of the parameter after that asks for the next page; null on the last") @Nullable
        String next,

        @Schema(description = "All of them, those that are not in this answer included")
        Totals totals) {

    /** How many there are. */
    @Schema(name = "QueueTotals", description = "How many experiments there are in the queue")
    record Totals(
            @Schema(description = "Held by workers") long training,

            @Schema(description = "Waiting, delayed ones included")
            long waiting,

            @Schema(description = "Waiting until they are due")
            long delayed,

            @Schema(description = "Most that may wait: more are answered 429")
            int capacity) {}
}
