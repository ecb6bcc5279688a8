/** The sections of a report, in words and ready for a template. */
@NullMarked
package org.mlplab.report.study.sections;

import org.jspecify.annotations.NullMarked;
