/** Reruns held against their origins, bit for bit. */
@NullMarked
@NamedInterface("rerun")
package org.mlplab.experiment.rerun;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
