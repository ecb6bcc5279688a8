/** DL4J layers whose products are cut for an experiment's threads: dense layers, softmax with cross-entropy, dropout. */
@NullMarked
package org.mlplab.training.engine.layer;

import org.jspecify.annotations.NullMarked;
