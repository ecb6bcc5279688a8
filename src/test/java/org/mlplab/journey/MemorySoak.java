package org.mlplab.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * Hundreds of experiments in one process do not make it grow. Run by {@code ./mvnw -Psoak test}, which gives the Java heap
 * all of its pages at the start: what grows then is outside it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class MemorySoak {

    private static final int EXPERIMENTS = Integer.getInteger("soak.experiments", 500);
    /** Until then the JIT fills its code cache: 34 MiB after ten experiments, 51 after fifty, 67 after three hundred. */
    private static final int WARM = 50;

    private static final long MOST_GROWTH_KIB = 64 * 1024;

    private static final String SPEC = """
            {'dataset': {'name': 'digits', 'augmentation': 'HORIZONTAL_FLIP'},
             'network': {'hiddenLayers': [{'units': 1000, 'dropoutRate': 0.2}, {'units': 500, 'activation': 'TANH'}]},
             'training': {'epochs': 2, 'batchSize': 100, 'selection': 'BEST_VALIDATION'}, 'seed': %d}""";

    @TempDir
    private static Path home;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("mlplab.home", () -> home.toString());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void resident_memory_stays_flat_after_the_fiftieth_experiment() throws IOException {
        var api = new Api(port);
        long warm = 0;
        for (int i = 1; i <= EXPERIMENTS; i++) {
            assertThat(api.ended(api.submit(SPEC.formatted(i))).path("state").asString())
                    .isEqualTo("SUCCEEDED");
            if (i == WARM) {
                warm = ResidentMemory.kib();
            }
            if (i == WARM || i % 50 == 0) {
                System.out.printf("soak: %d experiments, %d MiB resident%n", i, ResidentMemory.kib() / 1024);
            }
        }
        assertThat(ResidentMemory.kib() - warm).isLessThan(MOST_GROWTH_KIB);
    }
}
