package org.mlplab.benchmark.contender;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A way to run a workload.
 *
 * @param runs iterations that one counted iteration stands for: 2 where two experiments run at once
 */
public record Contender(String name, List<String> command, Map<String, String> environment, int threads, int runs) {

    static final String PYTHON = "/usr/bin/python3";
    static final String SCRIPTS = "src/test/resources/benchmark/";

    /** How a Java contender is told of {@link #in(String) another precision}. */
    public static final String PRECISION = "benchmark.precision";

    private static final String PRECISION_OF_SCRIPTS = "BENCHMARK_PRECISION";

    public static Contender java(String name, Class<?> main, int threads) {
        return new Contender(
                name,
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()),
                Map.of(),
                threads,
                1);
    }

    /**
     * OpenMP's threads do not spin while OpenBLAS's own multiply: it only helps PyTorch.
     *
     * @param blasThreads threads of OpenBLAS, which knows nothing of PyTorch's
     */
    public static Contender python(String name, String script, int threads, int blasThreads) {
        Map<String, String> environment = new HashMap<>(OpenBlas.environment(blasThreads));
        environment.put("GOMP_SPINCOUNT", "0");
        return new Contender(name, List.of(PYTHON, "-B", SCRIPTS + script), environment, threads, 1);
    }

    /** Each counted iteration is one of so many that run at once. */
    public Contender times(int atOnce) {
        return new Contender(name, command, environment, threads, atOnce);
    }

    /** The same contender in another precision: its {@code training.precision}, or what PyTorch's autocast is told. */
    public Contender in(String precision) {
        String other = name + ", " + precision;
        if (!multipliesWithOpenBlas()) {
            return with(other, PRECISION, precision);
        }
        Map<String, String> variables = new HashMap<>(environment);
        variables.put(PRECISION_OF_SCRIPTS, precision);
        return new Contender(other, command, variables, threads, runs);
    }

    /** The same Java contender under another name, with a system property. */
    public Contender with(String otherName, String property, String value) {
        List<String> other = new ArrayList<>(command);
        other.add(1, "-D%s=%s".formatted(property, value));
        return new Contender(otherName, other, environment, threads, runs);
    }

    boolean multipliesWithOpenBlas() {
        return command.get(0).equals(PYTHON);
    }

    Peer start(Workload workload) {
        List<String> all = new ArrayList<>(command);
        all.addAll(workload.arguments(threads));
        return new Peer(this, all);
    }
}
