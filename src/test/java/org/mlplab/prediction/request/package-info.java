@NullMarked
package org.mlplab.prediction.request;

import org.jspecify.annotations.NullMarked;
