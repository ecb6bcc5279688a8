/** The aggregate, its transitions, and who may ask for them: clients, workers and studies. */
@NullMarked
@NamedInterface("lifecycle")
package org.mlplab.experiment.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
