/** The nodes that share a database: each says that it is there, and any of them tells of all. */
@NullMarked
package org.mlplab.execution.node;

import org.jspecify.annotations.NullMarked;
