package org.mlplab.execution.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.execution.Node;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.execution.memory.NodeMemory;
import org.mlplab.execution.node.Nodes;
import org.mlplab.execution.node.TrainingNode;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;
import org.mlplab.spec.document.Specs;
import org.mlplab.spec.reading.InvalidSpecException;
import org.mlplab.training.memory.Memory;

class MemoryAdmissionTest {

    private static final long MIB = 1 << 20;
    private static final Memory SMALL = new Memory(700 * MIB, 400 * MIB);
    private static final Memory LARGE = new Memory(8000 * MIB, 16_000 * MIB);
    private static final DatasetFacts CIFAR10 =
            new DatasetFacts("cifar10", new InputShape(3, 32, 32), 10, 50000, 10000, new SplitSizes(49000, 1000, 1000));

    private static final ExperimentSpec WIDE =
            spec("{'units': 8192}, {'units': 8192}, {'units': 8192}, {'units': 8192}", 10_000);
    private static final ExperimentSpec REPORT = spec("{'units': 250}", 1024);

    private final DatasetCatalog catalog = mock();
    private final Nodes nodes = mock();
    private final Node node = new Node();
    private MemoryAdmission admission;

    private static ExperimentSpec spec(String layers, int batchSize) {
        return Specs.of(
                "{'dataset': {'name': 'cifar10'}, 'network': {'hiddenLayers': [%s]}, 'training': {'batchSize': %d}}"
                        .formatted(layers, batchSize));
    }

    @BeforeEach
    void smallNode() {
        when(catalog.find(anyString(), any())).thenReturn(Optional.of(CIFAR10));
        NodeMemory memory = mock();
        when(memory.room()).thenReturn(SMALL);
        admission = new MemoryAdmission(catalog, nodes, node, memory, new WorkerProperties.Capacity(2, 2));
    }

    private void others(@Nullable Memory... memories) {
        List<TrainingNode> all = new ArrayList<>();
        for (Memory memory : memories) {
            all.add(new TrainingNode("node-" + all.size(), 2, memory));
        }
        when(nodes.training()).thenReturn(all);
    }

    @Test
    void one_that_fits_on_a_node_is_accepted() {
        others(SMALL, SMALL);
        assertThatNoException().isThrownBy(() -> admission.require(REPORT));
        others(SMALL, LARGE);
        assertThatNoException().isThrownBy(() -> admission.require(WIDE));
    }

    @Test
    void one_that_fits_on_none_is_refused_with_the_figures() {
        others(SMALL, new Memory(500 * MIB, 500 * MIB));
        assertThatExceptionOfType(InvalidSpecException.class)
                .isThrownBy(() -> admission.require(WIDE))
                .satisfies(e -> assertThat(e.violations()).singleElement().satisfies(violation -> {
                    assertThat(violation.pointer()).isEqualTo("/network/hiddenLayers");
                    assertThat(violation.value()).isEqualTo(226_607_114L);
                    assertThat(violation.rule())
                            .startsWith("must fit into the memory of a node that trains: training takes ")
                            .contains("for 226,607,114 parameters", "for minibatches of 10,000", "may take 400 MiB");
                }));
    }

    @Test
    void a_large_minibatch_is_what_is_told_of() {
        others(SMALL);
        assertThatExceptionOfType(InvalidSpecException.class)
                .isThrownBy(() -> admission.require(spec("{'units': 2000}", 40_000)))
                .satisfies(e -> assertThat(e.violations().get(0).pointer()).isEqualTo("/training/batchSize"));
    }

    @Test
    void a_large_data_set_is_what_is_told_of() {
        others(new Memory(50 * MIB, 400 * MIB));
        assertThatExceptionOfType(InvalidSpecException.class)
                .isThrownBy(() -> admission.require(REPORT))
                .satisfies(e -> assertThat(e.violations().get(0).pointer()).isEqualTo("/dataset/name"));
    }

    @Test
    void where_nothing_is_known_of_who_trains_all_are_accepted() {
        others();
        assertThatNoException().isThrownBy(() -> admission.require(WIDE));
        others(SMALL, null);
        assertThatNoException().isThrownBy(() -> admission.require(WIDE));
    }

    @Test
    void a_worker_leaves_to_others_what_fits_there_alone() {
        others(LARGE);
        assertThat(admission.place(REPORT)).isInstanceOf(Place.Here.class);
        assertThat(admission.place(WIDE)).isInstanceOf(Place.Elsewhere.class);

        others(SMALL);
        assertThat(admission.place(WIDE))
                .isInstanceOfSatisfying(
                        Place.Nowhere.class,
                        nowhere -> assertThat(nowhere.reason())
                                .startsWith("fits into the memory of no node that trains: training takes "));
    }

    @Test
    void one_whose_data_set_is_gone_is_left_to_the_attempt() {
        when(catalog.find(anyString(), any())).thenReturn(Optional.empty());
        assertThat(admission.place(WIDE)).isInstanceOf(Place.Here.class);
    }
}
