@NullMarked
package org.mlplab.training.prediction;

import org.jspecify.annotations.NullMarked;
