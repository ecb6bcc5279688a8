package org.mlplab.report.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.study.TrialView;

class ReportAssemblerTest {

    private final Sample sample = Samples.grid();
    private final ReportAssembler assembler = new StoredStudy(sample).assembler();

    @Test
    void collects_what_is_there() {
        StudyReport report = assembler.assemble(1);

        assertThat(report.trials()).extracting(TrialView::number).startsWith(5).hasSize(12);
        assertThat(report.winner()).isEqualTo(sample.experiment());
        assertThat(report.provenance()).isEqualTo(sample.experiment().provenance());
        assertThat(report.findings().keySet()).containsExactly(Finding.Code.DEAD_UNITS, Finding.Code.OVERFITTING);
        assertThat(report.curves()).extracting(TrialCurve::trial).startsWith(5).hasSize(5);
        assertThat(Objects.requireNonNull(report.learningCurves()).caption())
                .startsWith("Training and validation accuracy by epoch of the best 5 of 12 trials: 5, ");
    }

    @Test
    void shows_the_weights_of_the_first_network_and_of_the_best() {
        assertThat(assembler.assemble(1).weights())
                .extracting(Picture::caption)
                .containsExactly(
                        "First-layer weights of the first trial, number 0.",
                        "First-layer weights of the best trial, number 5.");
    }

    @Test
    void the_importance_is_that_of_the_same_five_thousand_trials_each_time_where_there_are_more() {
        Samples.grow(sample, 6000);

        StudyReport report = assembler.assemble(1);

        assertThat(report.importance().trials()).isEqualTo(5000);
        assertThat(report.importance().comparable()).isEqualTo(6000);
        assertThat(assembler.assemble(1).importance()).isEqualTo(report.importance());
    }

    @Test
    void the_figures_are_those_of_the_report() {
        StudyReport report = assembler.assemble(1);

        StudyFigures figures = assembler.figures(1);

        assertThat(figures.importance().shares().keySet())
                .isEqualTo(report.importance().shares().keySet());
        report.importance()
                .shares()
                .forEach((pointer, share) -> assertThat(
                                figures.importance().shares().get(pointer))
                        .isEqualTo(share.isPresent() ? share.getAsDouble() : null));
        assertThat(figures.findings()).isEqualTo(report.findings());
    }
}
