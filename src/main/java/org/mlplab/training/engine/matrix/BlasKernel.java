package org.mlplab.training.engine.matrix;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of OpenBLAS's kernels multiply. OpenBLAS takes the widest that the processor knows. AMD's Zen 4 (family 25 with
 * AVX-512) carries 512-bit operations out in two halves: the kernels for AVX2 are quicker there, 15.9 against 17.8 ms for the
 * mean of both products of 1024 × 3072 × 250 on one thread.
 */
final class BlasKernel {

    private static final Logger log = LoggerFactory.getLogger(BlasKernel.class);

    /** OpenBLAS reads it once, when it is loaded. */
    private static final String VARIABLE = "OPENBLAS_CORETYPE";

    private static final AtomicBoolean CHOSEN = new AtomicBoolean();

    private static final Path CPUINFO = Path.of("/proc/cpuinfo");

    private BlasKernel() {}

    /** The C library's own environment, which Java can only read. */
    private interface C extends Library {
        int setenv(String name, String value, int overwrite);
    }

    /** Before OpenBLAS is loaded, once; what the user has set is left alone. */
    static void choose() {
        if (!CHOSEN.compareAndSet(false, true)) {
            return;
        }
        try {
            if (Platform.isLinux() && System.getenv(VARIABLE) == null && isZen4(processor())) {
                Native.load("c", C.class).setenv(VARIABLE, "ZEN", 0);
            }
        } catch (IOException | LinkageError e) {
            log.debug("OpenBLAS chooses its kernels itself", e);
        }
    }

    private static List<String> processor() throws IOException {
        try (var lines = Files.lines(CPUINFO)) {
            return lines.takeWhile(line -> !line.isBlank()).toList();
        }
    }

    /** @param processor lines of {@code /proc/cpuinfo} on one of its processors */
    static boolean isZen4(List<String> processor) {
        return processor.stream().anyMatch(line -> line.matches("vendor_id\\s*:\\s*AuthenticAMD"))
                && processor.stream().anyMatch(line -> line.matches("cpu family\\s*:\\s*25"))
                && processor.stream().anyMatch(line -> line.matches("flags\\s*:.*\\bavx512f\\b.*"));
    }

    /** As OpenBLAS calls them, for the record; "unknown" where it does not say. */
    static String name() {
        try {
            Path glue = Path.of(Loader.load(openblas_nolapack.class));
            Path library = glue.resolveSibling("libopenblas_nolapack.so.0");
            return NativeLibrary.getInstance(library.toString())
                    .getFunction("openblas_get_corename")
                    .invokeString(new Object[0], false);
        } catch (LinkageError | RuntimeException e) {
            log.debug("OpenBLAS does not say which kernels it uses", e);
            return "unknown";
        }
    }
}
