@NullMarked
package org.mlplab.report.study.wording;

import org.jspecify.annotations.NullMarked;
