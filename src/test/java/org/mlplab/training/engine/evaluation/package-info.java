@NullMarked
package org.mlplab.training.engine.evaluation;

import org.jspecify.annotations.NullMarked;
