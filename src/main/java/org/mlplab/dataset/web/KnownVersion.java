package org.mlplab.dataset.web;

import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.Datasets;

/** The data set that a request names. */
final class KnownVersion {

    private KnownVersion() {}

    /**
     * The version with a checksum.
     *
     * @param checksum null: the newest
     * @throws DatasetProblem if there is no data set of the name, or none with the checksum
     */
    static DatasetDescription of(Datasets datasets, String name, @Nullable String checksum) {
        DatasetDescription newest =
                datasets.description(name).orElseThrow(() -> DatasetProblem.unknown(name, datasets.names()));
        return datasets.description(name, checksum)
                .orElseThrow(() -> DatasetProblem.anotherVersion(name, newest.checksum()));
    }
}
