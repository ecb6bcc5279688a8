package org.mlplab.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;

/** The figures as a table and as JSON; a ratio above one means that ours is quicker. */
record Report(String processor, int cores, Map<String, Map<String, Timing>> results) {

    private static final String OURS = "ours, 2 threads";
    private static final String OURS_ON_ONE = "ours, 1 thread";

    private static double rows(String workload) {
        return Workload.ALL.stream()
                .filter(each -> each.name().equals(workload))
                .findFirst()
                .orElseThrow()
                .rows();
    }

    /** Best block of ours against best block of the contender on as many threads. */
    private static double ratio(Map<String, Timing> timings, String contender) {
        String ours = contender.endsWith("1 thread") ? OURS_ON_ONE : OURS;
        return timings.get(contender).best() / timings.get(ours).best();
    }

    String table() {
        StringBuilder table = new StringBuilder("%s, %d cores%n".formatted(processor, cores));
        results.forEach((workload, timings) -> {
            table.append("%n%s%n".formatted(workload));
            table.append(
                    "%-32s %10s %10s %12s %14s%n".formatted("", "best ms", "median ms", "samples/s", "ours against"));
            timings.forEach((name, timing) -> table.append("%-32s %10.3f %10.3f %12.0f %14.2f%n"
                    .formatted(
                            name,
                            timing.best() * 1e3,
                            timing.median() * 1e3,
                            rows(workload) / timing.best(),
                            ratio(timings, name))));
        });
        return table.toString();
    }

    Map<String, Object> content() {
        Map<String, Object> workloads = new LinkedHashMap<>();
        results.forEach((workload, timings) -> {
            Map<String, Object> contenders = new LinkedHashMap<>();
            timings.forEach((name, timing) -> contenders.put(
                    name,
                    Map.of(
                            "bestSeconds", timing.best(),
                            "medianSeconds", timing.median(),
                            "samplesPerSecond", rows(workload) / timing.best(),
                            "oursAgainstIt", ratio(timings, name))));
            workloads.put(workload, contenders);
        });
        return Map.of("processor", processor, "cores", cores, "workloads", workloads);
    }
}
