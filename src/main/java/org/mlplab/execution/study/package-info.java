/** The jobs of studies: their steps, and their looks at the test set. */
@NullMarked
package org.mlplab.execution.study;

import org.jspecify.annotations.NullMarked;
