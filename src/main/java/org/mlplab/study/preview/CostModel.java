package org.mlplab.study.preview;

import java.util.Comparator;
import java.util.List;
import org.mlplab.experiment.CostEstimator;
import org.mlplab.experiment.Estimate;
import org.mlplab.spec.ExperimentSpec;

/**
 * Time and memory of many specs, of which only the two with the least and the most work an iteration are measured; an
 * iteration of any other takes as much longer as it has more work.
 */
final class CostModel {

    private final CostEstimator estimator;
    private final double leastWork;
    private final double leastSeconds;
    private final double slope;

    /** @param specs at least one */
    CostModel(CostEstimator estimator, List<ExperimentSpec> specs) {
        this.estimator = estimator;
        Comparator<ExperimentSpec> byWork = Comparator.comparingDouble(this::work);
        ExperimentSpec least = specs.stream().min(byWork).orElseThrow();
        ExperimentSpec most = specs.stream().max(byWork).orElseThrow();
        leastWork = work(least);
        leastSeconds = estimator.estimate(least).secondsPerIteration();
        double more = work(most) - leastWork;
        slope = more == 0 ? 0 : Math.max(0, estimator.estimate(most).secondsPerIteration() - leastSeconds) / more;
    }

    /** In proportion to the multiplications of an iteration. */
    private double work(ExperimentSpec spec) {
        return (double) estimator.estimate(spec, 0).parameters()
                * spec.training().batchSize();
    }

    Estimate of(ExperimentSpec spec) {
        return estimator.estimate(spec, leastSeconds + slope * (work(spec) - leastWork));
    }
}
