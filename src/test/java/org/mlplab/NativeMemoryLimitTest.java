package org.mlplab;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NativeMemoryLimitTest {

    private static final long MIB = 1 << 20;

    @ParameterizedTest
    @CsvSource({
        "a heap of a quarter of 16 GiB, 4096, 16384, 8192",
        "a heap of a quarter of 2 GiB, 512, 2048, 1536",
        "a small heap on a large machine, 512, 16384, 1536",
        "a heap of nearly all, 1800, 2000, 1800"
    })
    void leaves_room_beside_the_heap_and_on_the_machine(String what, long heap, long machine, long expected) {
        assertThat(NativeMemoryLimit.bytes(heap * MIB, machine * MIB)).as(what).isEqualTo(expected * MIB);
    }
}
