package org.mlplab.experiment;

import org.mlplab.spec.ExperimentSpec;
import org.mlplab.spec.reading.InvalidSpecException;

/** Who may wait for a worker. */
public interface Admission {

    /** @throws InvalidSpecException with the figures, where no node that trains has the memory for it */
    void require(ExperimentSpec spec);
}
