/** Figures, goals and the baseline that they are held against. */
@NullMarked
package org.mlplab.benchmark.report;

import org.jspecify.annotations.NullMarked;
