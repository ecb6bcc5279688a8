package org.mlplab.experiment.weights;

import org.mlplab.spec.ExperimentSpec;

/**
 * After which epochs snapshots are taken: after each where there are few, else after the first, after some whose distances
 * grow geometrically, as most changes early, and after the last. Known from the spec alone, so that training that resumes
 * takes those that it would have taken.
 *
 * @param epochs of the whole budget; 0 where no snapshots are taken
 */
public record SnapshotPlan(long epochs) {

    /** Most snapshots of an experiment. */
    public static final int MOST = 12;

    /** None. */
    public static final SnapshotPlan NONE = new SnapshotPlan(0);

    public static SnapshotPlan of(ExperimentSpec spec) {
        long perEpoch = spec.iterationsPerEpoch();
        return new SnapshotPlan((spec.totalIterations() + perEpoch - 1) / perEpoch);
    }

    /**
     * Whether one is taken after an epoch, counted from 1.
     *
     * @param last whether training ends with it, be it before the budget is used
     */
    public boolean includes(int epoch, boolean last) {
        if (epochs <= MOST || last) {
            return epochs > 0;
        }
        // epochs^(i / (MOST - 1)), i from 0, each rounded
        long before = (long) ((MOST - 1) * StrictMath.log(epoch) / StrictMath.log(epochs));
        return planned(before) == epoch || planned(before + 1) == epoch;
    }

    private long planned(long i) {
        return Math.round(StrictMath.pow(epochs, (double) i / (MOST - 1)));
    }
}
