package org.mlplab.report.study;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willAnswer;
import static org.mockito.Mockito.mock;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.experiment.list.StudyExperiments;
import org.mlplab.experiment.metrics.EpochMetrics;
import org.mlplab.experiment.metrics.EpochSamples;
import org.mlplab.report.weights.FirstLayers;
import org.mlplab.report.weights.FirstLayers.FirstLayer;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.study.TrialReader;
import org.mlplab.study.TrialView;
import org.mlplab.study.lifecycle.Studies;

/** Stands for the database: it holds a sample as study 1. */
public final class StoredStudy {

    private final Sample sample;

    public StoredStudy(Sample sample) {
        this.sample = sample;
    }

    public ReportAssembler assembler() {
        Experiments experiments = mock(Experiments.class);
        given(experiments.get(anyLong())).willAnswer(call -> sample.experiment());
        StudyExperiments all = mock(StudyExperiments.class);
        given(all.findings(1)).willReturn(Map.of(Finding.Code.OVERFITTING, 3, Finding.Code.DEAD_UNITS, 5));
        given(all.metricsAfter(anyInt(), eq(1L), any())).willAnswer(call -> sample.metricsAfter(call.getArgument(0)));
        EpochSamples epochs = mock(EpochSamples.class);
        given(epochs.of(any(), anyInt())).willAnswer(call -> epochs(call.getArgument(0)));
        FirstLayers layers = mock(FirstLayers.class);
        given(layers.of(any()))
                .willReturn(Optional.of(new FirstLayer(new float[16], new InputShape(1, 4, 4), 1, null)));
        return new ReportAssembler(new StudySnapshots(studies(), reader(), experiments, all, epochs, layers));
    }

    public Studies studies() {
        Studies studies = mock(Studies.class);
        given(studies.get(1)).willAnswer(call -> sample.study());
        return studies;
    }

    public TrialReader reader() {
        TrialReader reader = mock(TrialReader.class);
        willAnswer(call -> {
                    sample.trials.forEach(call.<Consumer<TrialView>>getArgument(2));
                    return null;
                })
                .given(reader)
                .forEach(eq(1L), any(), any());
        return reader;
    }

    private Map<Long, List<EpochMetrics>> epochs(Collection<Long> ids) {
        Map<Long, List<EpochMetrics>> epochs = new LinkedHashMap<>();
        ids.forEach(id -> epochs.put(id, sample.epochs.getOrDefault(id.intValue() - 1, List.of())));
        return epochs;
    }
}
