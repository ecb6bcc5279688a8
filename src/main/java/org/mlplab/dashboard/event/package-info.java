/** What the feed tells. */
@NullMarked
package org.mlplab.dashboard.event;

import org.jspecify.annotations.NullMarked;
