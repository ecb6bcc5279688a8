@NullMarked
package org.mlplab.execution.meter;

import org.jspecify.annotations.NullMarked;
