package org.mlplab.report.study.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.report.study.Sample;
import org.mlplab.report.study.Samples;
import org.mlplab.study.TrialState;
import org.mlplab.study.TrialView;

class MarkdownReportTest {

    private final MarkdownReport report = new MarkdownReport(Sample.JSON);

    @Test
    void every_row_of_a_table_has_the_cells_of_its_head() {
        List<String> lines = write(Samples.asha().look("ann", null)).lines().toList();
        int bars = 0;
        int tables = 0;
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).startsWith("|")) {
                bars = 0;
                continue;
            }
            tables += bars == 0 ? 1 : 0;
            bars = bars == 0 ? bars(lines.get(i)) : bars;
            assertThat(bars(lines.get(i))).as(lines.get(i)).isEqualTo(bars);
        }
        assertThat(tables).isEqualTo(9);
    }

    @Test
    void says_what_the_page_says() {
        assertThat(write(Samples.grid().look("ann", null)))
                .startsWith("# learning rate, batch size and depth\n")
                .contains("Trial 5 is the best of 12")
                .contains("| [5](http://localhost:8080/experiments/6) | 0.001 | 100 | 250-250-250 | 0.5")
                .contains("| succeeded, **winner** |")
                .contains("| test split of the spec | 0.5230 | 0.4920 to 0.5538 |")
                .contains("\"learningRate\"")
                .doesNotContain("Warning", "data:image");
    }

    @Test
    void warns_of_every_repeated_look_at_the_top_and_beside_the_result() {
        assertThat(write(Samples.grid().look("ann", null).look("bob", "we changed the split")))
                .contains("> **Warning: repeated looks at the test set.** The test set was looked at 2 times.")
                .contains("> - Look 2, 2 March 2026, 13:30 UTC, by bob, at trial 5: we changed the split")
                .contains("> **Warning.** The test set was looked at 2 times.");
    }

    @Test
    void what_people_wrote_means_itself() {
        Sample sample = Samples.grid().look("ann", null).look("bob", "a | b\n# c\n<script>alert(1)</script>");
        TrialView last = sample.trials.remove(11);
        sample.trials.add(new TrialView(
                11, null, TrialState.SKIPPED, "line\nbreak | bar", last.values(), null, 0, null, List.of(), null));
        sample.name = "*bold* `code` _x_ a_b [link](x)";
        assertThat(write(sample))
                .startsWith("# \\*bold\\* \\`code\\` \\_x\\_ a_b \\[link\\](x)\n")
                .contains(": a \\| b \\# c &lt;script&gt;alert(1)&lt;/script&gt;\n")
                .contains("| skipped | line break \\| bar |\n")
                .doesNotContain("<script");
    }

    private String write(Sample sample) {
        return report.write(sample.report(), Sample.LINKS);
    }

    private static int bars(String line) {
        return line.replace("\\|", "").replaceAll("[^|]", "").length();
    }
}
