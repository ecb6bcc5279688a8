/** Values, numbers and constants as a reader wants them. */
@NullMarked
package org.mlplab.report.study.wording;

import org.jspecify.annotations.NullMarked;
