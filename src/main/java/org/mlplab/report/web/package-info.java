/** The pictures' HTTP interface. */
@NullMarked
package org.mlplab.report.web;

import org.jspecify.annotations.NullMarked;
