/** Examples that a request brings, and what a network makes of them. */
@NullMarked
package org.mlplab.prediction.request;

import org.jspecify.annotations.NullMarked;
