/** The memory that a node has for experiments. */
@NullMarked
package org.mlplab.execution.memory;

import org.jspecify.annotations.NullMarked;
