@NullMarked
package org.mlplab.dataset;

import org.jspecify.annotations.NullMarked;
