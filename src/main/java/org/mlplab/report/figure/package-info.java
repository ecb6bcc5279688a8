/** Figures of curves over the epochs, drawn as PNG: panels, axes, a legend. */
@NullMarked
package org.mlplab.report.figure;

import org.jspecify.annotations.NullMarked;
