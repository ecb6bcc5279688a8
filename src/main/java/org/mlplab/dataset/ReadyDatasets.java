package org.mlplab.dataset;

import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Data sets for requests, in which nobody should wait minutes for a download. */
@Component
public class ReadyDatasets {

    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private final Datasets datasets;

    public ReadyDatasets(Datasets datasets) {
        this.datasets = datasets;
    }

    /**
     * A data set that is here, read first where it is not in memory.
     *
     * @throws DatasetNotReadyException if it is not here or takes too long
     */
    public Dataset load(String name) {
        return load(name, null);
    }

    /**
     * The same, of one version.
     *
     * @param checksum of a version; null: the newest
     * @throws DatasetNotReadyException if it is not here or takes too long
     */
    public Dataset load(String name, @Nullable String checksum) {
        Availability.State state = datasets.description(name, checksum)
                .map(each -> each.availability().state())
                .orElse(Availability.State.AVAILABLE);
        if (state == Availability.State.NOT_HERE) {
            throw DatasetNotReadyException.notHere(name);
        }
        if (state == Availability.State.DOWNLOADING) {
            throw DatasetNotReadyException.loading(name);
        }
        long start = System.nanoTime();
        try {
            return datasets.load(name, checksum, () -> System.nanoTime() - start > PATIENCE_NANOS);
        } catch (DatasetUnavailableException e) {
            throw DatasetNotReadyException.unavailable(e);
        } catch (CancellationException e) {
            throw DatasetNotReadyException.loading(name);
        }
    }
}
