package org.mlplab.execution.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.node.IdleNode;
import org.mlplab.execution.node.Nodes;
import org.mlplab.execution.node.TrainingNode;
import org.mlplab.experiment.queue.QueueSpecs;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;

class MemoryWaitingTest {

    private static final DatasetFacts CIFAR10 =
            new DatasetFacts("cifar10", new InputShape(3, 32, 32), 10, 50000, 10000, new SplitSizes(49000, 1000, 1000));
    private static final ExperimentSpec SPEC = Specs.of(
            "{'dataset': {'name': 'cifar10'}, 'network': {'hiddenLayers': [{'units': 500}]}, 'training': {'batchSize': 1024}}");
    private static final MemoryNeed NEED = MemoryNeed.of(SPEC, CIFAR10, 2);

    private static final long TRAINING = 1;
    private static final long NEXT = 2;
    private static final long BEHIND = 3;

    private final Nodes nodes = mock();
    private final QueueSpecs specs = mock();
    private final DatasetCatalog catalog = mock();
    private final MemoryWaiting waiting = new MemoryWaiting(nodes, specs, catalog);
    private final Map<Long, ExperimentSpec> known = new HashMap<>(Map.of(TRAINING, SPEC, NEXT, SPEC, BEHIND, SPEC));

    @BeforeEach
    void all() {
        when(catalog.find(anyString(), any())).thenReturn(Optional.of(CIFAR10));
        when(specs.of(any())).thenAnswer(call -> {
            Map<Long, ExperimentSpec> asked = new HashMap<>(known);
            asked.keySet().retainAll(call.<Collection<Long>>getArgument(0));
            return asked;
        });
    }

    private static IdleNode node(String name, @Nullable Memory memory, Long... training) {
        return new IdleNode(new TrainingNode(name, 2, memory), 1, List.of(training));
    }

    private static Memory roomFor(double networks) {
        return new Memory(NEED.data() + (long) (networks * NEED.own().heap()), (long)
                (networks * NEED.own().offHeap()));
    }

    private Map<Long, String> reasons(IdleNode... idle) {
        when(nodes.idle()).thenReturn(List.of(idle));
        return waiting.reasons(Map.of(NEXT, 0L, BEHIND, 1L));
    }

    @Test
    void one_that_a_worker_is_there_for_waits_for_what_others_have() {
        Map<Long, String> reasons = reasons(node("one", roomFor(1.5), TRAINING));

        assertThat(reasons).containsOnlyKeys(NEXT);
        assertThat(reasons.get(NEXT))
                .isEqualTo(
                        "waits for memory: training takes %s outside the Java heap, where %s are free on one, and %s of it, where %s are free"
                                .formatted(
                                        Memory.mib(NEED.own().offHeap()),
                                        Memory.mib(NEED.own().offHeap() / 2),
                                        Memory.mib(NEED.own().heap()),
                                        Memory.mib(NEED.own().heap() / 2)));
    }

    @Test
    void a_data_set_that_is_there_takes_nothing_more() {
        assertThat(reasons(node("one", roomFor(2), TRAINING))).isEmpty();
        // None trains on it there.
        assertThat(reasons(node("one", new Memory(NEED.data() / 2, NEED.own().offHeap()))))
                .containsOnlyKeys(NEXT);
    }

    @Test
    void one_that_another_node_takes_waits_for_none() {
        assertThat(reasons(node("full", roomFor(1.5), TRAINING), node("empty", roomFor(1))))
                .isEmpty();
        assertThat(reasons(node("full", roomFor(1.5), TRAINING), node("unknown", null)))
                .isEmpty();
    }

    @Test
    void where_none_takes_it_the_one_with_most_free_is_told_of() {
        Map<Long, String> reasons = reasons(node("one", roomFor(1.2), TRAINING), node("other", roomFor(0.9)));

        assertThat(reasons).containsOnlyKeys(NEXT, BEHIND);
        assertThat(reasons.get(NEXT)).contains("are free on other");
    }

    @Test
    void without_a_worker_it_waits_for_one() {
        assertThat(reasons()).isEmpty();
    }

    @Test
    void nothing_is_told_of_what_is_not_due_or_cannot_be_read() {
        known.remove(NEXT);
        assertThat(reasons(node("one", roomFor(1.5), TRAINING))).isEmpty();
    }
}
