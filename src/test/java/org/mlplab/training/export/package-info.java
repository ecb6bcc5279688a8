@NullMarked
package org.mlplab.training.export;

import org.jspecify.annotations.NullMarked;
