package org.mlplab.execution.admission;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mlplab.execution.Node;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.memory.NodeMemory;
import org.mlplab.execution.node.Nodes;
import org.mlplab.execution.node.TrainingNode;
import org.mlplab.experiment.Admission;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;
import org.springframework.stereotype.Component;

/** Holds the memory that experiments take against what nodes have. */
@Component
public class MemoryAdmission implements Admission {

    private final DatasetCatalog catalog;
    private final Nodes nodes;
    private final TrainingNode own;

    MemoryAdmission(
            DatasetCatalog catalog, Nodes nodes, Node node, NodeMemory memory, WorkerProperties.Capacity capacity) {
        this.catalog = catalog;
        this.nodes = nodes;
        this.own = new TrainingNode(node.name(), capacity.threadsPerWorker(), memory.room());
    }

    /** Where no node that trains is known, one may come. */
    @Override
    public void requireAny(Iterable<ExperimentSpec> specs) {
        List<TrainingNode> training = nodes.training();
        Figures first = null;
        for (ExperimentSpec spec : specs) {
            Optional<Figures> refusal = facts(spec).flatMap(facts -> refusal(spec, facts, training));
            if (refusal.isEmpty()) {
                return;
            }
            first = first == null ? refusal.get() : first;
        }
        if (first != null) {
            throw new InvalidSpecException(List.of(first.violation()));
        }
    }

    /** Where an experiment that is this node's turn can be trained; here if its data set is no longer there to tell by. */
    public Place place(ExperimentSpec spec) {
        return facts(spec).map(facts -> place(spec, facts)).orElseGet(() -> new Place.Here(MemoryNeed.NONE));
    }

    private Place place(ExperimentSpec spec, DatasetFacts facts) {
        if (fits(spec, facts, own)) {
            return new Place.Here(MemoryNeed.of(spec, facts, own.threadsPerWorker()));
        }
        List<TrainingNode> all = Stream.concat(
                        Stream.of(own),
                        nodes.training().stream().filter(node -> !node.name().equals(own.name())))
                .toList();
        return refusal(spec, facts, all)
                .<Place>map(figures -> new Place.Nowhere("fits into the memory of no node that trains: " + figures))
                .orElseGet(() -> new Place.Elsewhere(
                        "waits for a node that trains and has more memory: " + figures(spec, facts, own)));
    }

    private Optional<DatasetFacts> facts(ExperimentSpec spec) {
        return catalog.find(spec.dataset().name(), spec.dataset().checksum());
    }

    /** Empty where one of these fits, or there are none. */
    private static Optional<Figures> refusal(ExperimentSpec spec, DatasetFacts facts, List<TrainingNode> among) {
        return among.stream().anyMatch(node -> fits(spec, facts, node))
                ? Optional.empty()
                : among.stream()
                        .filter(node -> node.memory() != null)
                        .max(Comparator.comparingLong(node -> room(node).bytes()))
                        .map(node -> figures(spec, facts, node));
    }

    private static boolean fits(ExperimentSpec spec, DatasetFacts facts, TrainingNode node) {
        return node.memory() == null
                || MemoryNeed.of(spec, facts, node.threadsPerWorker()).total().fitsIn(room(node));
    }

    private static Figures figures(ExperimentSpec spec, DatasetFacts facts, TrainingNode node) {
        return new Figures(spec, facts, MemoryNeed.of(spec, facts, node.threadsPerWorker()), room(node));
    }

    private static Memory room(TrainingNode node) {
        return node.memory() == null ? Memory.NONE : node.memory();
    }
}
