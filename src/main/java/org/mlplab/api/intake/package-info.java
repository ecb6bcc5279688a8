/** How the service takes connections and bodies, so that nobody who is slow keeps it from others. */
@NamedInterface
@NullMarked
package org.mlplab.api.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
