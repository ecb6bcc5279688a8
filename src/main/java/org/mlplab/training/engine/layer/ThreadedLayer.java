package org.mlplab.training.engine.layer;

import org.mlplab.training.engine.thread.WorkerThreads;

/** A layer that can work on more threads than the caller's. */
public interface ThreadedLayer {

    void runOn(WorkerThreads threads);
}
