/** What the numbers of a study say: ranks, the importance of hyper-parameters, confidence intervals. */
@NullMarked
package org.mlplab.report.study.statistics;

import org.jspecify.annotations.NullMarked;
