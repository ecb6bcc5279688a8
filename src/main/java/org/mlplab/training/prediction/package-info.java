/** What trained networks make of examples, without training. */
@NullMarked
@NamedInterface("prediction")
package org.mlplab.training.prediction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
