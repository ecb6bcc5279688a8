package org.mlplab.execution.worker;

import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.DatasetUnavailableException;
import org.mlplab.dataset.Datasets;
import org.mlplab.execution.WorkerProperties;
import org.mlplab.experiment.TestDataUnavailableException;
import org.mlplab.experiment.TestResult;
import org.mlplab.experiment.TestSplit;
import org.mlplab.experiment.lifecycle.Experiments;
import org.mlplab.spec.DatasetSpec;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.training.NetworkParameters;
import org.mlplab.training.Trainer;
import org.springframework.stereotype.Component;

/** Evaluates stored networks with the engine that trained them. */
@Component
class TestSplitEvaluator implements TestSplit {

    private final Experiments experiments;
    private final Datasets datasets;
    private final Trainer trainer;
    private final WorkerProperties.Capacity capacity;

    TestSplitEvaluator(
            Experiments experiments, Datasets datasets, Trainer trainer, WorkerProperties.Capacity capacity) {
        this.experiments = experiments;
        this.datasets = datasets;
        this.trainer = trainer;
        this.capacity = capacity;
    }

    @Override
    public Results evaluate(ExperimentSpec spec, long experimentId) {
        return evaluate(
                spec,
                experiments
                        .readParameters(experimentId, NetworkParameters::readFrom)
                        .orElseThrow(() -> new IllegalStateException(
                                "experiment %d has no trained parameters".formatted(experimentId))));
    }

    private Results evaluate(ExperimentSpec spec, NetworkParameters network) {
        Dataset dataset = load(spec.dataset());
        int all = dataset.test().size();
        return new Results(
                evaluate(spec, dataset, network),
                evaluate(spec.withDataset(spec.dataset().withTest(all)), dataset, network));
    }

    private Dataset load(DatasetSpec wanted) {
        try {
            return datasets.load(wanted, () -> false);
        } catch (DatasetUnavailableException e) {
            throw new TestDataUnavailableException(e);
        }
    }

    private TestResult evaluate(ExperimentSpec spec, Dataset dataset, NetworkParameters network) {
        return Reports.test(trainer.evaluate(spec, dataset, network, capacity.threadsPerWorker()));
    }
}
