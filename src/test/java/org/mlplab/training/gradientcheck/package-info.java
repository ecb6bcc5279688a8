@NullMarked
package org.mlplab.training.gradientcheck;

import org.jspecify.annotations.NullMarked;
