/** Trained networks, ready to predict. */
@NullMarked
package org.mlplab.prediction.network;

import org.jspecify.annotations.NullMarked;
