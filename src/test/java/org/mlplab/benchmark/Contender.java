package org.mlplab.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A way to run a workload.
 *
 * @param runs iterations that one counted iteration stands for: 2 where two experiments run at once
 */
record Contender(String name, List<String> command, Map<String, String> environment, int threads, int runs) {

    private static final String SCRIPTS = "src/test/resources/benchmark/";

    static Contender java(String name, Class<?> main, int threads, int runs) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName());
        return new Contender(name, command, Map.of(), threads, runs);
    }

    /** @param blasThreads threads of OpenBLAS, which knows nothing of PyTorch's */
    static Contender python(String name, String script, int threads, int blasThreads) {
        Map<String, String> environment = new java.util.HashMap<>(
                Map.of("OPENBLAS_NUM_THREADS", String.valueOf(blasThreads), "GOMP_SPINCOUNT", "0"));
        BlasCore.openBlasCore().ifPresent(core -> environment.put("OPENBLAS_CORETYPE", core));
        return new Contender(name, List.of("/usr/bin/python3", SCRIPTS + script), environment, threads, 1);
    }

    boolean isPython() {
        return command.get(0).endsWith("python3");
    }

    Peer start(Workload workload) {
        List<String> all = new ArrayList<>(command);
        all.addAll(workload.arguments(threads));
        return new Peer(this, all);
    }
}
