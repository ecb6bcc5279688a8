/** Errors as RFC 9457 problems, wherever in the stack they arise. */
@NamedInterface
@NullMarked
package org.mlplab.api.problem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
