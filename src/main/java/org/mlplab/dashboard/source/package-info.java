/** Reads from the store what a cursor has not seen. */
@NullMarked
package org.mlplab.dashboard.source;

import org.jspecify.annotations.NullMarked;
