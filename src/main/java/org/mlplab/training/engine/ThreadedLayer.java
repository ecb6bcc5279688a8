package org.mlplab.training.engine;

/** A layer that can work on more threads than the caller's. */
interface ThreadedLayer {

    void runOn(WorkerThreads threads);
}
