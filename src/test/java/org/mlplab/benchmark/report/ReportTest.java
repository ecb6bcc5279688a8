package org.mlplab.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mlplab.benchmark.report.Baseline.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final Baseline BASELINE =
            new Baseline(Map.of("whole | small | ours ÷ theirs", new Entry(1.3, 0.01)));

    private static final PrintStream SILENT = new PrintStream(OutputStream.nullOutputStream());

    @TempDir
    private Path folder;

    private Report report(Baseline baseline, double ratio) {
        Report report = new Report("this machine", baseline, folder.resolve("figures.json"), SILENT);
        report.add(List.of(Figure.ratio("whole", "small", "ours ÷ theirs", Sample.single(ratio))
                .withGoal(Goal.atLeast(1.2))));
        return report;
    }

    @Test
    void a_ratio_that_got_worse_is_an_error() {
        Report report = report(BASELINE, 1.25);

        assertThat(report.isWorse()).isTrue();
        assertThat(report.end())
                .contains("Short of their goals: none")
                .containsPattern(
                        "WORSE than the baseline beyond noise: *\\R.*small\\R *ours ÷ theirs +1.25 .*1.30 +WORSE");
    }

    @Test
    void a_machine_without_a_baseline_is_named() {
        Report report = report(new Baseline(Map.of()), 1.25);

        assertThat(report.isWorse()).isFalse();
        assertThat(report.end()).contains("no baseline of this machine yet (this machine)");
    }

    @Test
    void what_misses_its_goal_is_listed() {
        Report report = report(BASELINE, 1.1);

        assertThat(report.end()).containsPattern("Short of their goals: *\\R.*small\\R.*≥ 1.20 .*short of its goal");
    }

    @Test
    void a_ratio_as_before_is_no_error() {
        Report report = report(BASELINE, 1.29);

        assertThat(report.isWorse()).isFalse();
        assertThat(report.end()).contains("WORSE than the baseline beyond noise: none");
    }

    @Test
    void the_file_has_every_figure_with_its_goal_and_baseline() {
        report(BASELINE, 1.25).took("whole", 2.5);

        JsonNode content = JsonMapper.shared().readTree(folder.resolve("figures.json"));
        JsonNode figure = content.path("figures").path(0);
        assertThat(content.at("/seconds/whole").asDouble()).isEqualTo(2.5);
        assertThat(figure.path("value").asDouble()).isEqualTo(1.25);
        assertThat(figure.path("met").asBoolean()).isTrue();
        assertThat(figure.path("baseline").asDouble()).isEqualTo(1.3);
        assertThat(figure.path("change").asString()).isEqualTo("WORSE");
    }
}
