/** Which experiments and studies have changed, in an order that readers can resume in. */
@NullMarked
package org.mlplab.dashboard.change;

import org.jspecify.annotations.NullMarked;
