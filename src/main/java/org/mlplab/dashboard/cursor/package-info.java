/** How far a reader of the feed has been told: the id of every event. */
@NullMarked
package org.mlplab.dashboard.cursor;

import org.jspecify.annotations.NullMarked;
