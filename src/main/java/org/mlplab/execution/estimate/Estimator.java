package org.mlplab.execution.estimate;

import org.mlplab.execution.WorkerProperties;
import org.mlplab.experiment.CostEstimator;
import org.mlplab.experiment.Estimate;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.HiddenLayer;
import org.mlplab.spec.Precision;
import org.mlplab.spec.Selection;
import org.mlplab.spec.catalog.DatasetCatalog;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.training.trial.TrialRun;
import org.springframework.stereotype.Component;

/** Says what an experiment would cost. */
@Component
class Estimator implements CostEstimator {

    private static final int BYTES_PER_FLOAT = 4;
    private static final int BYTES_PER_BFLOAT16 = 2;
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
        double perExample = perIteration / spec.training().batchSize();
        double epochs = Math.ceil((double) spec.totalIterations() / spec.iterationsPerEpoch());
        double evaluated = epochs * spec.dataset().validation()
                + (spec.training().evaluateTest() ? spec.dataset().test() : 0);
        return new Estimate(
                spec,
                parameters,
                spec.iterationsPerEpoch(),
                spec.totalIterations(),
                memory(spec, facts, parameters),
                (long) (facts.trainingExamples() + facts.testExamples())
                        * (facts.shape().inputs() * facts.bytesPerValue() + 1),
                perIteration,
                spec.totalIterations() * perIteration + evaluated * perExample * EVALUATION_SHARE);
    }

    private static long memory(ExperimentSpec spec, DatasetFacts facts, long parameters) {
        long copies = 2 + spec.optimizer().statesPerParameter();
        if (spec.training().selection() == Selection.BEST_VALIDATION) {
            copies++;
        }
        long units = spec.network().hiddenLayers().stream()
                        .mapToLong(HiddenLayer::units)
                        .sum()
                + facts.classes();
        // Activations forward, their gradients backward, and the inputs.
        long perExample = 2 * units + facts.shape().inputs();
        long floats = copies * parameters + spec.training().batchSize() * perExample;
        return BYTES_PER_FLOAT * floats
                + roundedFactors(spec, parameters, units + facts.shape().inputs());
    }

    /** Of weights, and of each layer's inputs and gradients. */
    private static long roundedFactors(ExperimentSpec spec, long parameters, long valuesPerExample) {
        return spec.training().precision() == Precision.FLOAT
                ? 0
                : BYTES_PER_BFLOAT16 * (parameters + 2 * spec.training().batchSize() * valuesPerExample);
    }
}
