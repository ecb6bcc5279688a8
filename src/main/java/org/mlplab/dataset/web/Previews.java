package org.mlplab.dataset.web;

import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import org.mlplab.dataset.Availability;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.DatasetUnavailableException;
import org.mlplab.dataset.Datasets;
import org.mlplab.spec.catalog.DatasetFacts;
import org.springframework.stereotype.Component;

/** Preview pictures, each drawn once. */
@Component
class Previews {

    /** Goes up when the same data are drawn differently. */
    private static final int LAYOUT = 1;

    private static final int MOST_KEPT = 20;

    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private final Datasets datasets;
    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    Previews(Datasets datasets) {
        this.datasets = datasets;
    }

    /** Entity tag of the preview: the same data drawn in the same way have the same. */
    String tag(DatasetDescription dataset) {
        return "\"%s-%d\"".formatted(dataset.checksum().substring(0, 16), LAYOUT);
    }

    /** @throws DatasetProblem if the data are not here: nobody should wait minutes for a picture */
    byte[] png(DatasetDescription dataset) {
        if (dataset.inputs() == DatasetFacts.Inputs.NUMBERS) {
            throw DatasetProblem.noPictures(dataset.name());
        }
        byte[] known = drawn.get(dataset.checksum());
        if (known != null) {
            return known;
        }
        byte[] png = PreviewSheet.draw(load(dataset));
        if (drawn.size() >= MOST_KEPT) {
            drawn.clear();
        }
        drawn.put(dataset.checksum(), png);
        return png;
    }

    private Dataset load(DatasetDescription dataset) {
        String name = dataset.name();
        if (dataset.availability().state() == Availability.State.NOT_HERE) {
            throw DatasetProblem.notHere(name);
        }
        if (dataset.availability().state() == Availability.State.DOWNLOADING) {
            throw DatasetProblem.loading(name);
        }
        long start = System.nanoTime();
        try {
            return datasets.load(
                    name,
                    dataset.upload() == null ? null : dataset.checksum(),
                    () -> System.nanoTime() - start > PATIENCE_NANOS);
        } catch (DatasetUnavailableException e) {
            throw DatasetProblem.unavailable(String.valueOf(e.getMessage()));
        } catch (CancellationException e) {
            throw DatasetProblem.loading(name);
        }
    }
}
