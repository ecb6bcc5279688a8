package org.mlplab.benchmark.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Garbage collections that something in the process has asked for, which stop all of it. */
record ForcedCollections(Path log) {

    private static final String CAUSE = "(System.gc())";

    /** Makes a JVM write the log. */
    String option() {
        return "-Xlog:gc:file=" + log;
    }

    long count() {
        try (var lines = Files.lines(log)) {
            return lines.filter(line -> line.contains("Pause") && line.contains(CAUSE))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
