@NullMarked
package org.mlplab.report.figure;

import org.jspecify.annotations.NullMarked;
