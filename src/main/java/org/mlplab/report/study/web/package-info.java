/** The report's HTTP interface, and what it is written as: HTML, Markdown, CSV. */
@NullMarked
package org.mlplab.report.study.web;

import org.jspecify.annotations.NullMarked;
