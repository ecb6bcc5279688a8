@NullMarked
package org.mlplab.report.study.chart;

import org.jspecify.annotations.NullMarked;
