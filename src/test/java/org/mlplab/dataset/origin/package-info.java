@NullMarked
package org.mlplab.dataset.origin;

import org.jspecify.annotations.NullMarked;
