/** What is odd about an experiment, in words, and the evidence that this is said on. */
@NullMarked
@NamedInterface("diagnosis")
package org.mlplab.experiment.diagnosis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
