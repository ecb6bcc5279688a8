/** The products of matrices of a dense layer, cut into pieces for an experiment's threads. */
@NullMarked
package org.mlplab.training.engine.product;

import org.jspecify.annotations.NullMarked;
