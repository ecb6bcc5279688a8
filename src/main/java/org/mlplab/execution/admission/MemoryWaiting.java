package org.mlplab.execution.admission;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlplab.execution.memory.TakenMemory;
import org.mlplab.execution.node.IdleNode;
import org.mlplab.execution.node.Nodes;
import org.mlplab.execution.node.TrainingNode;
import org.mlplab.experiment.MemoryWaits;
import org.mlplab.experiment.queue.QueueSpecs;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;
import org.springframework.stereotype.Component;

/**
 * Works out of the table of nodes and of what is trained on each who waits for memory: any node can tell, and none has to say
 * that something waits on it.
 */
@Component
class MemoryWaiting implements MemoryWaits {

    private final Nodes nodes;
    private final QueueSpecs specs;
    private final DatasetCatalog catalog;

    MemoryWaiting(Nodes nodes, QueueSpecs specs, DatasetCatalog catalog) {
        this.nodes = nodes;
        this.specs = specs;
        this.catalog = catalog;
    }

    /** A node with what is taken of its memory. */
    private record Room(TrainingNode node, TakenMemory memory) {}

    @Override
    public Map<Long, String> reasons(Map<Long, Long> positions) {
        if (positions.isEmpty()) {
            return Map.of();
        }
        List<IdleNode> idle = nodes.idle();
        long workers = idle.stream().mapToLong(IdleNode::workers).sum();
        List<Long> next = positions.entrySet().stream()
                .filter(each -> each.getValue() < workers)
                .map(Map.Entry::getKey)
                .toList();
        return next.isEmpty() ? Map.of() : reasons(next, idle);
    }

    private Map<Long, String> reasons(List<Long> next, List<IdleNode> idle) {
        List<Long> all = Stream.concat(next.stream(), idle.stream().flatMap(node -> node.training().stream()))
                .toList();
        Map<Long, ExperimentSpec> known = specs.of(all);
        List<Room> rooms = new ArrayList<>();
        for (IdleNode each : idle) {
            if (each.node().memory() == null) {
                return Map.of();
            }
            rooms.add(new Room(each.node(), taken(each, each.node().memory(), known)));
        }
        Map<Long, String> reasons = new HashMap<>();
        for (Long id : next) {
            Optional.ofNullable(known.get(id))
                    .flatMap(spec -> facts(spec).flatMap(facts -> reason(spec, facts, rooms)))
                    .ifPresent(reason -> reasons.put(id, reason));
        }
        return reasons;
    }

    private TakenMemory taken(IdleNode idle, Memory room, Map<Long, ExperimentSpec> known) {
        var taken = new TakenMemory(room);
        for (Long id : idle.training()) {
            Optional.ofNullable(known.get(id))
                    .flatMap(spec -> facts(spec).map(facts -> need(spec, facts, idle.node())))
                    .ifPresent(taken::take);
        }
        return taken;
    }

    private Optional<DatasetFacts> facts(ExperimentSpec spec) {
        return catalog.find(spec.dataset().name(), spec.dataset().checksum());
    }

    private static MemoryNeed need(ExperimentSpec spec, DatasetFacts facts, TrainingNode node) {
        return MemoryNeed.of(spec, facts, node.threadsPerWorker());
    }

    /** Empty where one of them has room for it. */
    private static Optional<String> reason(ExperimentSpec spec, DatasetFacts facts, List<Room> rooms) {
        return rooms.stream().anyMatch(room -> room.memory().hasRoomFor(need(spec, facts, room.node())))
                ? Optional.empty()
                : rooms.stream()
                        .max(Comparator.comparingLong(
                                room -> room.memory().free().bytes()))
                        .map(room -> reason(need(spec, facts, room.node()), room));
    }

    private static String reason(MemoryNeed need, Room room) {
        Memory more = room.memory().more(need);
        Memory free = room.memory().free();
        return "waits for memory: training takes %s outside the Java heap, where %s are free on %s, and %s of it, where %s are free"
                .formatted(
                        Memory.mib(more.offHeap()),
                        Memory.mib(Math.max(0, free.offHeap())),
                        room.node().name(),
                        Memory.mib(more.heap()),
                        Memory.mib(Math.max(0, free.heap())));
    }
}
