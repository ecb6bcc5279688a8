package org.mlplab.experiment.diagnosis;

import java.util.stream.Stream;

/** Looks for one kind of trouble. A pure function: the same evidence gives the same findings. */
@FunctionalInterface
public interface DiagnosisRule {

    /** Findings in the order in which they are to be read; none where there is no such trouble. */
    Stream<Finding> check(Evidence evidence);
}
