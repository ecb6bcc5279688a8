/** How long an iteration takes, learned from trainings and from short trial runs. */
@NullMarked
@NamedInterface("trial")
package org.mlplab.training.trial;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
