@NullMarked
package org.mlplab.experiment.diagnosis.rule;

import org.jspecify.annotations.NullMarked;
