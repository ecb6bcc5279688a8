@NullMarked
package org.mlplab.training.memory;

import org.jspecify.annotations.NullMarked;
