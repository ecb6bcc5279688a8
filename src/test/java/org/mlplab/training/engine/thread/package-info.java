@NullMarked
package org.mlplab.training.engine.thread;

import org.jspecify.annotations.NullMarked;
