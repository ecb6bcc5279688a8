/** What training measures: losses, accuracies and times of iterations and epochs. */
@NullMarked
@NamedInterface("result")
package org.mlplab.training.result;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
