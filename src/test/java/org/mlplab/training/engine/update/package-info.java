@NullMarked
package org.mlplab.training.engine.update;

import org.jspecify.annotations.NullMarked;
