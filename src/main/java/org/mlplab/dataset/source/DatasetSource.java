package org.mlplab.dataset.source;

import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.DatasetUnavailableException;
import org.mlplab.dataset.origin.Progress;

/** A data set and how it is loaded. */
public interface DatasetSource {

    DatasetCard card();

    /** Whether {@link #load} needs no download: a cheap look that may be wrong about broken files. */
    boolean here();

    /**
     * Reads the data set, downloading it first where needed.
     *
     * @throws DatasetUnavailableException if it is unavailable
     */
    Dataset load(Progress progress) throws InterruptedException;

    default String name() {
        return card().facts().name();
    }
}
