package org.mlplab.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.benchmark.report.Baseline.Entry;

class BaselinesTest {

    @TempDir
    private Path folder;

    private Baselines baselines;

    @BeforeEach
    void nothing_measured_yet() {
        baselines = new Baselines(folder.resolve("baselines.json"));
    }

    private static Figure ratio(double value, double spread) {
        return new Figure("whole", "small", "service ÷ bare", value, spread, Figure.RATIO, null);
    }

    private void measured(String machine, Figure... figures) {
        baselines.write(machine, baselines.of(machine).with(List.of(figures)));
    }

    @Test
    void what_is_written_is_read_again_and_holds_ratios_alone() {
        measured("this", ratio(0.97654, 0.0123), new Figure("whole", "small", "service", 4, 0, "s", null));

        assertThat(baselines.of("this"))
                .isEqualTo(new Baseline(Map.of("whole | small | service ÷ bare", new Entry(0.977, 0.012))));
    }

    @Test
    void each_machine_has_its_own() {
        measured("this", ratio(1, 0));
        measured("another", ratio(2, 0));

        assertThat(baselines.of("this").change(ratio(1.5, 0))).isEqualTo(Change.BETTER);
        assertThat(baselines.of("another").change(ratio(1.5, 0))).isEqualTo(Change.WORSE);
        assertThat(baselines.of("a third").isEmpty()).isTrue();
    }
}
