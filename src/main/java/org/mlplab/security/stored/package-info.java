/** Keys in the database: given out, limited, rotated and withdrawn while the service runs, on all of its nodes. */
@NullMarked
package org.mlplab.security.stored;

import org.jspecify.annotations.NullMarked;
