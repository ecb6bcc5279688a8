@NullMarked
package org.mlplab.execution.queue;

import org.jspecify.annotations.NullMarked;
