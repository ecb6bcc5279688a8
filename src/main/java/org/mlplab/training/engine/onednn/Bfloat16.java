package org.mlplab.training.engine.onednn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether this machine multiplies matrices of bfloat16, and what does. */
public final class Bfloat16 {

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    private Bfloat16() {}

    private static final class Holder {
        static final Optional<String> REFUSAL = Optional.ofNullable(findRefusal());
    }

    /** Why not, for people; empty if it does. The first call loads oneDNN where the processor is one that could. */
    public static Optional<String> refusal() {
        return Holder.REFUSAL;
    }

    /** As provenance has it. */
    public static String library() {
        return "oneDNN " + Library.get().version();
    }

    private static @Nullable String findRefusal() {
        if (!Library.isThere()) {
            return "products of bfloat16 need Linux on an x86-64 processor";
        }
        if (!processorCould()) {
            return "the processor has neither AVX512_BF16 nor AMX";
        }
        try {
            return Library.get().multipliesBfloat16() ? null : "oneDNN does not use the processor's AVX512_BF16";
        } catch (LinkageError e) {
            return "oneDNN cannot be loaded: " + e.getMessage();
        }
    }

    private static boolean processorCould() {
        try {
            String processors = Files.readString(CPUINFO);
            return processors.contains(" avx512_bf16") || processors.contains(" amx_bf16");
        } catch (IOException e) {
            return true;
        }
    }
}
