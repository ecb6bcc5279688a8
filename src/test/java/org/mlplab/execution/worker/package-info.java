@NullMarked
package org.mlplab.execution.worker;

import org.jspecify.annotations.NullMarked;
