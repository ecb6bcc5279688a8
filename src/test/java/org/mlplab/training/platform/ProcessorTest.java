package org.mlplab.training.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTest {

    @Test
    void namesModelAndInstructionSets() {
        assertThat(Processor.describe(List.of(
                        "processor\t: 0", "model name\t: Some(R) CPU", "flags\t\t: fpu avx2 avx avx512f sse4_2")))
                .isEqualTo("Some(R) CPU (sse4_2 avx avx2 avx512f)");
    }

    @Test
    void doesWithoutThem() {
        assertThat(Processor.describe(List.of())).isEqualTo(System.getProperty("os.arch"));
    }
}
