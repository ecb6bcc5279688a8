/** What a network's first layer looked like while it was trained. */
@NullMarked
@NamedInterface("weights")
package org.mlplab.experiment.weights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
