package org.mlplab.execution.estimate;

import org.mlplab.execution.WorkerProperties;
import org.mlplab.experiment.CostEstimator;
import org.mlplab.experiment.Estimate;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.training.memory.MemoryNeed;
import org.mlplab.training.trial.TrialRun;
import org.springframework.stereotype.Component;

/** Says what an experiment would cost. */
@Component
class Estimator implements CostEstimator {

    // Of three products of equal size in an iteration, evaluation needs the forward one alone.
    private static final double EVALUATION_SHARE = 1 / 3.0;

    private final DatasetCatalog catalog;
    private final TrialRun trialRun;
    private final WorkerProperties.Capacity capacity;

    Estimator(DatasetCatalog catalog, TrialRun trialRun, WorkerProperties.Capacity capacity) {
        this.catalog = catalog;
        this.trialRun = trialRun;
        this.capacity = capacity;
    }

    @Override
    public Estimate estimate(ExperimentSpec spec) {
        return estimate(spec, trialRun.secondsPerIteration(spec, facts(spec), capacity.threadsPerWorker()));
    }

    @Override
    public int workers() {
        return Math.max(1, capacity.workers());
    }

    private DatasetFacts facts(ExperimentSpec spec) {
        return catalog.find(spec.dataset().name(), spec.dataset().checksum()).orElseThrow();
    }

    @Override
    public Estimate estimate(ExperimentSpec spec, double perIteration) {
        DatasetFacts facts = facts(spec);
        long parameters = spec.network().parameterCount(facts.shape().inputs(), facts.classes());
        MemoryNeed need = MemoryNeed.of(spec, facts, capacity.threadsPerWorker());
        double perExample = perIteration / spec.training().batchSize();
        double epochs = Math.ceil((double) spec.totalIterations() / spec.iterationsPerEpoch());
        double evaluated = epochs * spec.dataset().validation()
                + (spec.training().evaluateTest() ? spec.dataset().test() : 0);
        return new Estimate(
                spec,
                parameters,
                spec.iterationsPerEpoch(),
                spec.totalIterations(),
                need.own().bytes(),
                need.data(),
                perIteration,
                spec.totalIterations() * perIteration + evaluated * perExample * EVALUATION_SHARE);
    }
}
