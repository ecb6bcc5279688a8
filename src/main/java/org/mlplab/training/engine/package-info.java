/**
 * Plug-ins for DL4J's {@code MultiLayerNetwork} that make its dense networks as fast as the machine multiplies matrices.
 *
 * <p>Stock DL4J spends most of an iteration elsewhere: it multiplies twice forward, computes the gradient of the input,
 * which nobody reads, and its OpenMP threads spin against OpenBLAS's. Measured against it on two cores, the engine is
 * 3.6 times as fast at 3072-250-10 with minibatches of 1024, 13 times at 3072-50-10 with 200 and 9.3 times at
 * 3072-250×4-10 with Adam: as fast as NumPy on OpenBLAS, or faster. {@code ./mvnw -Pbenchmark package} measures it again.
 *
 * <p>DL4J's own remain the network and its configuration, the order of the backward pass, parameters and their layout,
 * initialization, activation functions, workspaces, and the zip that is exported. The layers, the updater, dropout, the
 * gathering of minibatches and the evaluation are ours, cut into pieces for the threads of one experiment. How they are
 * cut depends on shapes and the number of threads alone, and is the same for one thread and for two: so are the results.
 */
@NullMarked
package org.mlplab.training.engine;

import org.jspecify.annotations.NullMarked;
