@NullMarked
package org.mlplab.prediction.mistake;

import org.jspecify.annotations.NullMarked;
