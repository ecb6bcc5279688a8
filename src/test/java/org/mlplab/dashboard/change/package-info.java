@NullMarked
package org.mlplab.dashboard.change;

import org.jspecify.annotations.NullMarked;
