/** The rules of the diagnosis, one kind of trouble a class, each with its thresholds. */
@NullMarked
package org.mlplab.experiment.diagnosis;

import org.jspecify.annotations.NullMarked;
