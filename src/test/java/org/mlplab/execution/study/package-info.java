@NullMarked
package org.mlplab.execution.study;

import org.jspecify.annotations.NullMarked;
