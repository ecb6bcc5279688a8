/** Products of bfloat16 matrices by oneDNN, through its C interface. */
@NullMarked
package org.mlplab.training.engine.onednn;

import org.jspecify.annotations.NullMarked;
