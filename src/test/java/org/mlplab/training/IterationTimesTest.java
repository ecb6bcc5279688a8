package org.mlplab.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mlplab.spec.document.Specs;
import org.mlplab.training.result.EpochResult;
import org.mlplab.training.trial.IterationTimes;
import org.mlplab.training.trial.TrialShape;

class IterationTimesTest {

    @Test
    void areLearnedFromTrainings() {
        var times = new IterationTimes();
        var spec = Specs.of(
                "{'dataset': {'name': 'digits'}, 'network': {'hiddenLayers': [{'units': 20}]}, 'training': {'iterations': 3}}");
        var ticks = new long[1];
        var trainer = new Trainer(times, () -> ticks[0] += 500_000_000L);
        List<Boolean> running = new ArrayList<>();

        trainer.train(spec, Stripes.DATASET, 2, null, new TrainingObserver() {
            @Override
            public void iterationEnded(long iteration) {
                running.add(times.trainingRuns());
            }

            @Override
            public void epochEnded(EpochResult result) {
                running.add(times.trainingRuns());
            }

            @Override
            public boolean stopRequested() {
                return false;
            }
        });

        assertThat(running).hasSize(4).containsOnly(true);
        assertThat(times.trainingRuns()).isFalse();
        assertThat(times.of(TrialShape.of(spec, 64, 10, 2))).hasValue(0.5);
    }
}
