/** Many experiments in short: how far each is, and what a list shows of it. */
@NullMarked
@NamedInterface("summary")
package org.mlplab.experiment.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
