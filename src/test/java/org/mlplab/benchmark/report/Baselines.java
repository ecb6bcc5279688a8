package org.mlplab.benchmark.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed file: baselines by the machine that they were measured on, as ratios of one say little of another. */
public final class Baselines {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final TypeReference<TreeMap<String, TreeMap<String, Baseline.Entry>>> CONTENT =
            new TypeReference<>() {};

    private final Path file;

    public Baselines(Path file) {
        this.file = file;
    }

    /** Empty where nothing was measured there yet. */
    public Baseline of(String machine) {
        return new Baseline(read().getOrDefault(machine, new TreeMap<>()));
    }

    public void write(String machine, Baseline baseline) {
        Map<String, Object> all = new TreeMap<>(read());
        all.put(machine, baseline.ratios());
        JSON.writeValue(file, all);
    }

    private Map<String, TreeMap<String, Baseline.Entry>> read() {
        return Files.exists(file) ? JSON.readValue(file, CONTENT) : Map.of();
    }
}
