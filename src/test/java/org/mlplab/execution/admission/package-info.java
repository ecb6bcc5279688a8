@NullMarked
package org.mlplab.execution.admission;

import org.jspecify.annotations.NullMarked;
