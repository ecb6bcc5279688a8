package org.mlplab.report.study;

import java.util.List;
import org.mlplab.experiment.ExperimentState;
import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.diagnosis.Finding;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.document.Specs;
import org.mlplab.study.TrialView;

/** The experiment of a trial, trained to its end, with made-up numbers. */
final class SampleExperiment {

    private SampleExperiment() {}

    static ExperimentView of(TrialView trial) {
        ExperimentSpec spec =
                Specs.of("{'dataset': {'name': 'cifar10'}, 'network': {'hiddenLayers': [{'units': 250}]}, "
                        + "'training': {'epochs': 10, 'selection': 'BEST_VALIDATION'}, 'seed': 7}");
        int trained = trial.epochs();
        return new ExperimentView(
                trial.number() + 1L,
                "trial",
                List.of(),
                "",
                ExperimentState.SUCCEEDED,
                null,
                spec,
                null,
                "ab12".repeat(16),
                null,
                new ExperimentView.Progress(trained, trained * 245L, trained * 245L, null),
                new ExperimentView.Best(trained - 1, Sample.value(trial)),
                null,
                provenance(),
                1L,
                null,
                null,
                List.of(Finding.of(
                        Finding.Code.OVERFITTING,
                        Finding.Severity.WARNING,
                        "After epoch 7 validation loss grew from 1.31 to 1.36 while training loss went on to fall.",
                        "Stop earlier, or raise regularization.l2.")),
                null,
                0,
                Sample.START,
                Sample.START,
                Sample.START.plusSeconds(26),
                null);
    }

    static Provenance provenance() {
        return new Provenance(
                "ab12".repeat(16),
                "c0de".repeat(16),
                "0.1.0",
                "CPU",
                "1.0.0-M2.1",
                "nd4j-native, AVX2",
                "OpenBLAS 0.3.30",
                2,
                "x86-64 with AVX2 and FMA",
                "17.0.12",
                "Linux amd64",
                "node-1",
                "5f2d".repeat(16));
    }
}
