@NullMarked
package org.mlplab.execution;

import org.jspecify.annotations.NullMarked;
