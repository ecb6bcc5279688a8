@NullMarked
package org.mlplab.report.weights;

import org.jspecify.annotations.NullMarked;
