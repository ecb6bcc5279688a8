package org.mlplab.dataset.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.DatasetNotReadyException;
import org.mlplab.dataset.ReadyDatasets;
import org.mlplab.spec.catalog.DatasetFacts;
import org.springframework.stereotype.Component;

/** Preview pictures, each drawn once. */
@Component
class Previews {

    /** Goes up when the same data are drawn differently. */
    private static final int LAYOUT = 1;

    private static final int MOST_KEPT = 20;

    private final ReadyDatasets datasets;
    private final Map<String, byte[]> drawn = new ConcurrentHashMap<>();

    Previews(ReadyDatasets datasets) {
        this.datasets = datasets;
    }

    /** Entity tag of the preview: the same data drawn in the same way have the same. */
    String tag(DatasetDescription dataset) {
        return "\"%s-%d\"".formatted(dataset.checksum().substring(0, 16), LAYOUT);
    }

    /** @throws DatasetNotReadyException if the data are not here: nobody should wait minutes for a picture */
    byte[] png(DatasetDescription dataset) {
        if (dataset.inputs() == DatasetFacts.Inputs.NUMBERS) {
            throw DatasetProblem.noPictures(dataset.name());
        }
        byte[] known = drawn.get(dataset.checksum());
        if (known != null) {
            return known;
        }
        byte[] png = PreviewSheet.draw(datasets.load(dataset.name(), dataset.checksum()));
        if (drawn.size() >= MOST_KEPT) {
            drawn.clear();
        }
        drawn.put(dataset.checksum(), png);
        return png;
    }
}
