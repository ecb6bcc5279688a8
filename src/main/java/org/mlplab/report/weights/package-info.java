/** Pictures of the first layer's weights. */
@NullMarked
package org.mlplab.report.weights;

import org.jspecify.annotations.NullMarked;
