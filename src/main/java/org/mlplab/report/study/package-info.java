/** The report of a study: what it searched, found and saw, as a page, as Markdown and as a table. */
@NullMarked
package org.mlplab.report.study;

import org.jspecify.annotations.NullMarked;
