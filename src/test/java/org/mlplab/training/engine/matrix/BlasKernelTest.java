package org.mlplab.training.engine.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class BlasKernelTest {

    private static List<String> processor(String vendor, int family, String flags) {
        return List.of(
                "processor\t: 0",
                "vendor_id\t: " + vendor,
                "cpu family\t: " + family,
                "model name\t: AMD EPYC",
                "flags\t\t: fpu " + flags + " sse4_2");
    }

    @Test
    void only_zen_4_is_better_off_without_its_widest_instructions() {
        assertThat(BlasKernel.isZen4(processor("AuthenticAMD", 25, "avx2 avx512f avx512bw")))
                .isTrue();
        // Zen 3 has none, Zen 5 has the full width, Intel's are made for it.
        assertThat(BlasKernel.isZen4(processor("AuthenticAMD", 25, "avx2"))).isFalse();
        assertThat(BlasKernel.isZen4(processor("AuthenticAMD", 26, "avx2 avx512f")))
                .isFalse();
        assertThat(BlasKernel.isZen4(processor("GenuineIntel", 6, "avx2 avx512f")))
                .isFalse();
        assertThat(BlasKernel.isZen4(List.of())).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void says_which_kernels_are_used() {
        assertThat(BlasKernel.name()).matches("[A-Za-z0-9_]+").isNotEqualTo("unknown");
    }
}
