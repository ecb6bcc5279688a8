package org.mlplab.experiment.weights;

import org.mlplab.spec.ExperimentSpec;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Snapshots of the first layer's weights while experiments are trained.
 *
 * @param enabled whether this node takes them: after at most twelve epochs, of at most 64 units, a byte a weight; never of
 *     the trials of studies
 */
@ConfigurationProperties("mlplab.weight-snapshots")
public record SnapshotProperties(@DefaultValue("true") boolean enabled) {

    /** @param isTrial whether it is one of a study, of which there may be thousands */
    public SnapshotPlan planOf(ExperimentSpec spec, boolean isTrial) {
        return enabled && !isTrial ? SnapshotPlan.of(spec) : SnapshotPlan.NONE;
    }
}
