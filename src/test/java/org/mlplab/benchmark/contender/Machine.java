package org.mlplab.benchmark.contender;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What all of this runs on. */
public final class Machine {

    private Machine() {}

    /** Processor, its family and model as the kernel numbers them, and cores. */
    public static String describe() {
        return "%s, family %s model %s, %d cores"
                .formatted(
                        value("model name"),
                        value("cpu family"),
                        value("model"),
                        Runtime.getRuntime().availableProcessors());
    }

    static boolean hasAvx2() {
        return List.of(value("flags").split(" ")).contains("avx2");
    }

    /** Of {@code /proc/cpuinfo}; "unknown" where there is none. */
    private static String value(String key) {
        try {
            return Files.readString(Path.of("/proc/cpuinfo"))
                    .lines()
                    .filter(line -> line.matches(key + "\\s*:.*"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            return "unknown";
        }
    }
}
