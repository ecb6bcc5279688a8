@NullMarked
package org.mlplab.report.study.statistics;

import org.jspecify.annotations.NullMarked;
