/** What this node measures of its work, and what the store tells of all nodes, for Prometheus. */
@NullMarked
package org.mlplab.execution.meter;

import org.jspecify.annotations.NullMarked;
