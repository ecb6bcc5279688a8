@NullMarked
package org.mlplab.training.network;

import org.jspecify.annotations.NullMarked;
