package org.mlplab.execution.node;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mlplab.execution.Role;
import org.mlplab.experiment.queue.TrainingExperiment;
import org.mlplab.training.memory.Memory;

/** A node as it is at one moment. */
@Schema(name = "Node", description = "A process of the service, one of those that share a database")
record NodeView(
        @Schema(description = "Host and a part of its own: another one after every start", example = "host-1f3a09c2")
        String name,

        @Schema(description = "UP; DRAINING while it stops; SILENT where it has not been heard of for 20 seconds")
        NodeState state,

        @Schema(description = "What it does: API serves HTTP, WORKER trains and moves studies on")
        List<Role> roles,

        @Schema(description = "Experiments that train at once on it; 0 where it trains none")
        int workers,

        @Schema(description = "Threads that train one experiment")
        int threadsPerWorker,

        @Schema(description = "What those that train at once on it may take; null where an earlier version runs on it")
        @Nullable
        Room memory,

        @Schema(description = "Processors that it may use") int cores,
        @Schema(description = "Version of MLP Lab") String version,

        @Schema(description = "When it started, by its own clock")
        Instant startedAt,

        @Schema(description = "When it last said that it is there, by the database's clock")
        Instant heardOfAt,

        @Schema(description = "Seconds since then") double silentSeconds,

        @Schema(description = "Experiments that it trains, by id")
        List<TrainingExperiment> training) {

    /** Memory for experiments. */
    @Schema(name = "NodeMemory", description = "Memory for experiments, in bytes")
    record Room(
            @Schema(description = "On the Java heap: data sets and checkpoints")
            long heapBytes,

            @Schema(description = "Outside of it: networks and minibatches")
            long offHeapBytes) {

        static @Nullable Room of(@Nullable Memory memory) {
            return memory == null ? null : new Room(memory.heap(), memory.offHeap());
        }
    }
}
