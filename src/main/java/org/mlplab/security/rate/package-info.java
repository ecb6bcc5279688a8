/** How many requests a caller may make. */
@NullMarked
package org.mlplab.security.rate;

import org.jspecify.annotations.NullMarked;
