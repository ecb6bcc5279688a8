/** Examples of a split that a trained network classifies wrongly. */
@NullMarked
package org.mlplab.prediction.mistake;

import org.jspecify.annotations.NullMarked;
