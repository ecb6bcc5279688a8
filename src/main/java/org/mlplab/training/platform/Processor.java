package org.mlplab.training.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The processor, as far as the operating system tells. */
final class Processor {

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");
    private static final List<String> INSTRUCTION_SETS = List.of(
            "sse4_2",
            "avx",
            "avx2",
            "fma",
            "avx512f",
            "avx512bw",
            "avx512vl",
            "avx512_bf16",
            "amx_tile",
            "asimd",
            "sve");

    private Processor() {}

    /** Model and instruction sets under Linux, elsewhere the architecture. */
    static String describe() {
        if (!Files.isReadable(CPUINFO)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(CPUINFO)) {
            return describe(lines.takeWhile(line -> !line.isBlank()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String describe(List<String> processor) {
        String model = value(processor, "model name", System.getProperty("os.arch"));
        List<String> flags = List.of(
                value(processor, "flags", value(processor, "Features", "")).split(" "));
        String known = INSTRUCTION_SETS.stream().filter(flags::contains).collect(Collectors.joining(" "));
        return known.isEmpty() ? model : model + " (" + known + ")";
    }

    private static String value(List<String> processor, String key, String otherwise) {
        return processor.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(otherwise);
    }
}
