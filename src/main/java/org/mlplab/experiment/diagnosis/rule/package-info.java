/** The rules of the diagnosis, one kind of trouble a class, each with its thresholds. */
@NullMarked
package org.mlplab.experiment.diagnosis.rule;

import org.jspecify.annotations.NullMarked;
