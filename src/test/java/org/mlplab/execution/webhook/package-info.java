@NullMarked
package org.mlplab.execution.webhook;

import org.jspecify.annotations.NullMarked;
