@NullMarked
package org.mlplab.report;

import org.jspecify.annotations.NullMarked;
