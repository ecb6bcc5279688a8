package org.mlplab.hostile;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each operation answered what, and how long its slowest answer took. */
final class Tally {

    private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
    private final Map<String, Duration> slowest = new TreeMap<>();

    void add(String operation, Answer answer) {
        statuses.computeIfAbsent(operation, key -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
        slowest.merge(operation, answer.took(), (one, other) -> one.compareTo(other) > 0 ? one : other);
    }

    int operations() {
        return statuses.size();
    }

    /** Operations that were done at least once. */
    long done() {
        return statuses.values().stream()
                .filter(counts -> counts.keySet().stream().anyMatch(status -> status >= 200 && status < 300))
                .count();
    }

    @Override
    public String toString() {
        return statuses.entrySet().stream()
                .map(each -> "%-45s %6d ms  %s"
                        .formatted(
                                each.getKey(),
                                slowest.getOrDefault(each.getKey(), Duration.ZERO)
                                        .toMillis(),
                                each.getValue().entrySet().stream()
                                        .map(count -> count.getKey() + "×" + count.getValue())
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
    }
}
