@NullMarked
package org.mlplab.training;

import org.jspecify.annotations.NullMarked;
