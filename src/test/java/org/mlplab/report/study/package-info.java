@NullMarked
package org.mlplab.report.study;

import org.jspecify.annotations.NullMarked;
