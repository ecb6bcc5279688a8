@NullMarked
package org.mlplab.execution.node;

import org.jspecify.annotations.NullMarked;
