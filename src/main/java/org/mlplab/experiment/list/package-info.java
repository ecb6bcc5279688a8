/** Many experiments at once: pages, filtered and sorted, and what all of a study showed. */
@NullMarked
@NamedInterface("list")
package org.mlplab.experiment.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
