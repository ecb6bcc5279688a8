@NullMarked
package org.mlplab.execution.memory;

import org.jspecify.annotations.NullMarked;
