package org.mlplab.execution.node;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mlplab.execution.Role;
import org.mlplab.experiment.queue.QueueContents;
import org.mlplab.experiment.queue.TrainingExperiment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells of all nodes, whichever is asked. */
@Component
public class Nodes {

    /** Four heartbeats. */
    private static final Duration LONGEST_SILENCE = NodeHeartbeat.PERIOD.multipliedBy(4);

    private final NodeTable table;
    private final QueueContents queue;

    Nodes(NodeTable table, QueueContents queue) {
        this.table = table;
        this.queue = queue;
    }

    @Transactional(readOnly = true)
    public List<NodeView> all() {
        Map<String, List<TrainingExperiment>> training = byNode();
        return table.all().stream()
                .map(row -> view(row, training.getOrDefault(row.facts().name(), List.of())))
                .toList();
    }

    private Map<String, List<TrainingExperiment>> byNode() {
        return queue.training().stream()
                .filter(each -> each.node() != null)
                .collect(Collectors.groupingBy(each -> Objects.requireNonNull(each.node())));
    }

    /** Those that are up and train. */
    @Transactional(readOnly = true)
    public List<TrainingNode> training() {
        return trainers().map(Nodes::node).toList();
    }

    /** Of those, the ones with a worker that holds no experiment. */
    @Transactional(readOnly = true)
    public List<IdleNode> idle() {
        Map<String, List<TrainingExperiment>> training = byNode();
        return trainers()
                .map(facts -> idle(facts, training.getOrDefault(facts.name(), List.of())))
                .filter(node -> node.workers() > 0)
                .toList();
    }

    private Stream<NodeFacts> trainers() {
        return table.all().stream()
                .filter(row -> state(row) == NodeState.UP)
                .map(NodeTable.Row::facts)
                .filter(facts -> facts.workers() > 0);
    }

    private static IdleNode idle(NodeFacts facts, List<TrainingExperiment> training) {
        return new IdleNode(
                node(facts),
                facts.workers() - training.size(),
                training.stream().map(TrainingExperiment::experiment).toList());
    }

    private static TrainingNode node(NodeFacts facts) {
        return new TrainingNode(facts.name(), facts.threadsPerWorker(), facts.memory());
    }

    /** How many there are in each state. */
    @Transactional(readOnly = true)
    public Map<NodeState, Long> states() {
        return table.all().stream().collect(Collectors.groupingBy(Nodes::state, Collectors.counting()));
    }

    private static NodeView view(NodeTable.Row row, List<TrainingExperiment> training) {
        NodeFacts facts = row.facts();
        return new NodeView(
                facts.name(),
                state(row),
                roles(facts),
                facts.workers(),
                facts.threadsPerWorker(),
                NodeView.Room.of(facts.memory()),
                facts.cores(),
                facts.version(),
                facts.startedAt(),
                row.heardOf().toInstant(),
                Math.max(0, row.silence().toMillis()) / 1e3,
                training);
    }

    /** One without workers trains nothing, whatever its roles are. */
    private static List<Role> roles(NodeFacts facts) {
        return facts.roles().stream()
                .filter(role -> role != Role.WORKER || facts.workers() > 0)
                .sorted()
                .toList();
    }

    private static NodeState state(NodeTable.Row row) {
        if (row.silence().compareTo(LONGEST_SILENCE) > 0) {
            return NodeState.SILENT;
        }
        return row.draining() ? NodeState.DRAINING : NodeState.UP;
    }
}
