/** What a network does on many examples, without training it. */
@NullMarked
package org.mlplab.training.engine.evaluation;

import org.jspecify.annotations.NullMarked;
