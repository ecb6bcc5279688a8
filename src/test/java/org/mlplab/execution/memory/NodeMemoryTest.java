package org.mlplab.execution.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlplab.training.memory.Memory;
import org.springframework.util.unit.DataSize;

class NodeMemoryTest {

    private static final long MIB = 1 << 20;
    private static final MemoryProperties UNSET = new MemoryProperties(null, null);

    @Test
    void the_service_and_the_heap_come_first() {
        // A container of 2 GiB as the image divides it: 40 % for the heap, 88 % for all.
        var memory = new NodeMemory(UNSET, 819 * MIB, 819 * MIB, 1802 * MIB);
        assertThat(memory.room()).isEqualTo(new Memory(691 * MIB, 471 * MIB));
    }

    @Test
    void the_serial_collector_leaves_large_arrays_a_part_of_the_heap() {
        var memory = new NodeMemory(UNSET, 546 * MIB, 819 * MIB, 1802 * MIB);
        assertThat(memory.room()).isEqualTo(new Memory(418 * MIB, 471 * MIB));
    }

    @Test
    void a_node_that_is_too_small_trains_small_networks() {
        var memory = new NodeMemory(UNSET, 128 * MIB, 128 * MIB, 512 * MIB);
        assertThat(memory.room()).isEqualTo(new Memory(64 * MIB, 64 * MIB));
    }

    @Test
    void what_is_set_is_what_there_is() {
        var set = new MemoryProperties(DataSize.ofMegabytes(7), DataSize.ofGigabytes(1));
        assertThat(new NodeMemory(set, 819 * MIB, 819 * MIB, 1802 * MIB).room())
                .isEqualTo(new Memory(7 * MIB, 1024 * MIB));
    }
}
