package org.mlplab.execution.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mlplab.training.memory.Memory;
import org.mlplab.training.memory.MemoryNeed;

class TakenMemoryTest {

    private final TakenMemory memory = new TakenMemory(new Memory(100, 100));

    private static MemoryNeed need(long heap, long offHeap, String dataset, long data) {
        return new MemoryNeed(new Memory(heap, offHeap), Memory.NONE, dataset, data);
    }

    @Test
    void a_data_set_counts_once_until_its_last_user_has_left() {
        MemoryNeed first = need(10, 0, "digits", 40);
        MemoryNeed second = need(20, 0, "digits", 40);

        memory.take(first);
        memory.take(second);
        assertThat(memory.taken()).isEqualTo(new Memory(70, 0));

        memory.give(first);
        assertThat(memory.taken()).isEqualTo(new Memory(60, 0));
        memory.give(second);
        assertThat(memory.taken()).isEqualTo(Memory.NONE);
    }

    @Test
    void there_is_room_up_to_the_last_byte_of_both() {
        memory.take(need(30, 60, "digits", 20));

        assertThat(memory.hasRoomFor(need(50, 40, "digits", 20))).isTrue();
        assertThat(memory.hasRoomFor(need(50, 40, "toy", 1))).isFalse();
        assertThat(memory.hasRoomFor(need(51, 0, "digits", 20))).isFalse();
        assertThat(memory.hasRoomFor(need(0, 41, "digits", 20))).isFalse();
    }
}
