/** Who makes a request, for those who keep what was asked for by whom. */
@NullMarked
@NamedInterface("caller")
package org.mlplab.security.caller;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
