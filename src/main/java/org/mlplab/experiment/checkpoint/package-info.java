/** What training needs to resume, and what it results in: checkpoints and final parameters, each written and read as a stream. */
@NullMarked
@NamedInterface("checkpoint")
package org.mlplab.experiment.checkpoint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
