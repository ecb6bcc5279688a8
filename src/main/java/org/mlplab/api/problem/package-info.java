/** Errors as RFC 9457 problems, wherever in the stack they arise. */
@NullMarked
package org.mlplab.api.problem;

import org.jspecify.annotations.NullMarked;
