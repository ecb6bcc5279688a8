package org.mlplab.study.vault;

import org.mlplab.experiment.ExperimentView;
import org.mlplab.experiment.Provenance;
import org.mlplab.experiment.TestDataUnavailableException;
import org.mlplab.experiment.TestSplit;
import org.mlplab.experiment.lifecycle.Experiments;
import org.springframework.stereotype.Component;

/** Evaluates the network of a trial on the test set. Who calls it answers for how often that is done. */
@Component
public class WinnerEvaluation {

    private final Experiments experiments;
    private final TestSplit testSplit;

    WinnerEvaluation(Experiments experiments, TestSplit testSplit) {
        this.experiments = experiments;
        this.testSplit = testSplit;
    }

    /** @param parametersHash SHA-256 of the parameters that were evaluated */
    public record Seen(String parametersHash, TestSplit.Results results) {}

    /**
     * Takes its time: neither a lock nor a connection is held meanwhile.
     *
     * @throws TestDataUnavailableException if the data are unavailable
     */
    public Seen evaluate(long experimentId) {
        ExperimentView experiment = experiments.get(experimentId);
        Provenance provenance = experiment.provenance();
        if (provenance == null || provenance.parametersHash() == null) {
            throw new IllegalStateException("a winner without provenance");
        }
        return new Seen(provenance.parametersHash(), testSplit.evaluate(experiment.readSpec(), experimentId));
    }
}
