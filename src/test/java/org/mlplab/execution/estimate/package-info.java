@NullMarked
package org.mlplab.execution.estimate;

import org.jspecify.annotations.NullMarked;
