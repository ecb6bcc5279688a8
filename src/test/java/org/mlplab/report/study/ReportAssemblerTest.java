package org.mlplab.report.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.experiment.ExperimentNotFoundException;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.study.Studies;
import org.mlplab.study.TrialView;

class ReportAssemblerTest {

    private final Sample sample = Samples.grid();
    private final ExperimentView experiment = sample.experiment();
    private final Studies studies = mock(Studies.class);
    private final Experiments experiments = mock(Experiments.class);

    @BeforeEach
    void there_is_a_grid_whose_first_experiment_has_been_removed() {
        given(studies.get(1)).willReturn(sample.study());
        given(studies.trials(1)).willReturn(sample.trials);
        given(experiments.get(anyLong())).willReturn(experiment);
        given(experiments.get(1)).willThrow(mock(ExperimentNotFoundException.class));
        given(experiments.curve(anyLong()))
                .willAnswer(call ->
                        sample.epochs.get((int) call.<Long>getArgument(0).longValue() - 1));
        given(experiments.curve(1)).willReturn(List.of());
    }

    @Test
    void collects_what_is_there() {
        StudyReport report = new ReportAssembler(studies, experiments, new Drawn()).assemble(1);
        assertThat(report.trials()).extracting(TrialView::number).startsWith(5).hasSize(12);
        assertThat(report.winner()).isEqualTo(experiment);
        assertThat(report.provenance()).isEqualTo(experiment.provenance());
        assertThat(report.findings()).isEqualTo(Map.of(Finding.Code.OVERFITTING, 11));
        assertThat(report.curves()).extracting(Curve::trial).startsWith(5).hasSize(5);
    }

    @Test
    void shows_the_weights_of_the_first_network_and_of_the_best() {
        StudyReport report = new ReportAssembler(studies, experiments, new Drawn()).assemble(1);
        assertThat(report.weights())
                .extracting(Picture::caption)
                .containsExactly(
                        "First-layer weights of the first trial, number 0.",
                        "First-layer weights of the best trial, number 5.");
        assertThat(report.weights()).extracting(picture -> picture.png()[0]).containsExactly((byte) 1, (byte) 6);
        assertThat(report.learningCurves()).isNotNull();
    }

    /** Pictures that say of which experiment they are. */
    private static final class Drawn implements Figures {

        @Override
        public Optional<byte[]> learningCurves(List<Curve> curves) {
            return Optional.of(new byte[] {(byte) curves.size()});
        }

        @Override
        public Optional<byte[]> firstLayerWeights(long experimentId) {
            return Optional.of(new byte[] {(byte) experimentId});
        }
    }
}
