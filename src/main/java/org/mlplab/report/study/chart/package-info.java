/** The parallel-coordinates chart of a study, as SVG. */
@NullMarked
package org.mlplab.report.study.chart;

import org.jspecify.annotations.NullMarked;
