package org.mlplab.journey;

import java.util.List;
import java.util.regex.Pattern;

/** What Prometheus gets. */
record Scrape(List<String> lines) {

    static Scrape of(Api api) {
        return new Scrape(api.get("/actuator/prometheus", "Accept", "text/plain")
                .expect(200)
                .response()
                .body()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .toList());
    }

    /** Whether there is a series of that name with all these labels, each written {@code name="value"}. */
    boolean has(String name, List<String> labels) {
        var start = Pattern.compile(Pattern.quote(name) + "[{ ].*");
        return lines.stream()
                .anyMatch(
                        line -> start.matcher(line).matches() && labels.stream().allMatch(line::contains));
    }

    /** Of all series that begin so, the sum. */
    double sum(String beginning) {
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
