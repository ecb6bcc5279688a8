/** What a worker and an experiment say to each other: the claim, the attempt, its end. */
@NullMarked
@NamedInterface("attempt")
package org.mlplab.experiment.attempt;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
