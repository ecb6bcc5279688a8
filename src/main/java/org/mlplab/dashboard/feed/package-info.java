/** Open streams, and the one thread of a node that reads for all of them. */
@NullMarked
package org.mlplab.dashboard.feed;

import org.jspecify.annotations.NullMarked;
