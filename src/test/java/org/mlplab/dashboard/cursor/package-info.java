@NullMarked
package org.mlplab.dashboard.cursor;

import org.jspecify.annotations.NullMarked;
