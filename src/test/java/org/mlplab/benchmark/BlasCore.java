package org.mlplab.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Which kernels of OpenBLAS fit the processor. */
final class BlasCore {

    private BlasCore() {}

    /**
     * The kernels that OpenBLAS should use. Debian's 0.3.21 takes processors younger than itself for ones without AVX; the
     * comparison would be with its detection, not with NumPy.
     */
    static Optional<String> openBlasCore() {
        String flags = read();
        if (flags.contains(" avx512f")) {
            return Optional.of("SKYLAKEX");
        }
        return flags.contains(" avx2") ? Optional.of("HASWELL") : Optional.empty();
    }

    static String model() {
        return read().lines()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("unknown");
    }

    private static String read() {
        try {
            return Files.readString(Path.of("/proc/cpuinfo"));
        } catch (IOException e) {
            return "";
        }
    }
}
