@NullMarked
package org.mlplab.prediction;

import org.jspecify.annotations.NullMarked;
