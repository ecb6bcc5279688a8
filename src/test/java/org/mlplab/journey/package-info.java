/** The service as its users see it: over HTTP, with everything behind it real. */
@NullMarked
package org.mlplab.journey;

import org.jspecify.annotations.NullMarked;
