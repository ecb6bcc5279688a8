package org.mlplab.benchmark.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForcedCollectionsTest {

    @TempDir
    private Path folder;

    @Test
    void only_those_count_that_somebody_asked_for() throws IOException {
        Path log = folder.resolve("gc.log");
        Files.writeString(log, """
                [0.011s][info][gc] Using G1
                [1.482s][info][gc] GC(3) Pause Young (Normal) (G1 Evacuation Pause) 71M->12M(260M) 5.020ms
                [2.190s][info][gc] GC(4) Pause Full (System.gc()) 24M->11M(74M) 31.711ms
                [2.350s][info][gc] GC(5) Pause Young (Concurrent Start) (Metadata GC Threshold) 19M->12M(74M) 4.871ms
                [2.841s][info][gc] GC(6) Pause Full (System.gc()) 12M->11M(74M) 30.105ms
                """);

        assertThat(new ForcedCollections(log).count()).isEqualTo(2);
    }
}
