/** The history of an experiment's states. */
@NullMarked
@NamedInterface("transition")
package org.mlplab.experiment.transition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
