@NullMarked
package org.mlplab.dashboard.feed;

import org.jspecify.annotations.NullMarked;
