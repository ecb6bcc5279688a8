@NullMarked
package org.mlplab.api.problem;

import org.jspecify.annotations.NullMarked;
