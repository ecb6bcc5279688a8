package org.mlplab.experiment;

import java.util.List;
import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.InvalidSpecException;

/** Who may wait for a worker. */
public interface Admission {

    /** @throws InvalidSpecException with the figures, where no node that trains has the memory for it */
    default void require(ExperimentSpec spec) {
        requireAny(List.of(spec));
    }

    /**
     * One that may wait is enough, and none behind it is looked at.
     *
     * @throws InvalidSpecException with the figures of the first, where no node that trains has the memory for any of them
     */
    void requireAny(Iterable<ExperimentSpec> specs);
}
