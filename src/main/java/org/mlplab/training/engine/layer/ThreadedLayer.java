package org.mlplab.training.engine.layer;

import org.mlplab.training.engine.product.MatrixProducts;
import org.mlplab.training.engine.thread.WorkerThreads;

/** A layer that can work on more threads than the caller's. */
public interface ThreadedLayer {

    /** @param products that the layer is to use, and to free in the end */
    void runOn(WorkerThreads threads, MatrixProducts products);

    /** Frees native memory that is not the network's. */
    void free();
}
