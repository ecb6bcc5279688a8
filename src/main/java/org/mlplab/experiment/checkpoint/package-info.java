/** What training needs to go on, and what it leaves: checkpoints and final parameters, each written and read as a stream. */
@NullMarked
@NamedInterface("checkpoint")
package org.mlplab.experiment.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
