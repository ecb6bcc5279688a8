/**
 * Plug-ins that make a DL4J {@code MultiLayerNetwork} of dense layers as fast as the machine's matrix products: layers,
 * updater, minibatch gathering and evaluation, all cut into pieces that an experiment's own threads work on.
 *
 * <p>The pieces depend on shapes alone, so the number of threads never changes a result.
 */
@NullMarked
package org.mlplab.training.engine;

import org.jspecify.annotations.NullMarked;
