@NullMarked
package org.mlplab.training.result;

import org.jspecify.annotations.NullMarked;
