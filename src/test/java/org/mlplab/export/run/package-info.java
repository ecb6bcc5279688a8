@NullMarked
package org.mlplab.export.run;

import org.jspecify.annotations.NullMarked;
