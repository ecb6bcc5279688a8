package org.mlplab.benchmark.contender;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What NumPy and Debian's PyTorch multiply with. They run as their users run them, with nothing set: OpenBLAS picks its kernels. On
 * Zen 4 Debian's 0.3.21 picks those for Cooperlake (AVX-512), which are within a few percent of the quickest there. Only where it
 * takes a processor younger than itself for one without AVX are they told better: the comparison would be with its detection.
 */
public final class OpenBlas {

    /** Kernels of OpenBLAS that use AVX2 or better. */
    private static final Set<String> WITH_AVX2 =
            Set.of("haswell", "zen", "excavator", "skylakex", "cooperlake", "sapphirerapids");

    private static final String PICKED = picked();

    private OpenBlas() {}

    /** Name of the kernels that it picks by itself; "none" where NumPy multiplies without OpenBLAS, "unknown" without NumPy. */
    public static String kernels() {
        return PICKED;
    }

    /** What is set for it. */
    static Map<String, String> environment(int threads) {
        String number = String.valueOf(threads);
        return isBlind()
                ? Map.of("OPENBLAS_NUM_THREADS", number, "OPENBLAS_CORETYPE", "HASWELL")
                : Map.of("OPENBLAS_NUM_THREADS", number);
    }

    private static boolean isBlind() {
        boolean said = !PICKED.equals("unknown") && !PICKED.equals("none");
        return said && Machine.hasAvx2() && !WITH_AVX2.contains(PICKED.toLowerCase(Locale.ROOT));
    }

    private static String picked() {
        ProcessBuilder script = new ProcessBuilder(Contender.PYTHON, "-B", Contender.SCRIPTS + "openblas_kernels.py")
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        script.environment().keySet().removeIf(name -> name.startsWith("OPENBLAS_"));
        try {
            Process process = script.start();
            String answer = new String(process.getInputStream().readAllBytes()).strip();
            return answer.isEmpty() ? "unknown" : answer;
        } catch (IOException e) {
            return "unknown";
        }
    }
}
