/** Which experiments nodes have the memory for. */
@NullMarked
package org.mlplab.execution.admission;

import org.jspecify.annotations.NullMarked;
