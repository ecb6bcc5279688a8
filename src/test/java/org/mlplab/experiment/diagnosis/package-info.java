@NullMarked
package org.mlplab.experiment.diagnosis;

import org.jspecify.annotations.NullMarked;
