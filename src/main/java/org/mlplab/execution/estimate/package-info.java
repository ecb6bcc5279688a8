/** What an experiment would cost on this node. */
@NullMarked
package org.mlplab.execution.estimate;

import org.jspecify.annotations.NullMarked;
