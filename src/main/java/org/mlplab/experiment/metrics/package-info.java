/** What training shows, epoch by epoch and iteration by iteration. */
@NullMarked
@NamedInterface("metrics")
package org.mlplab.experiment.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
