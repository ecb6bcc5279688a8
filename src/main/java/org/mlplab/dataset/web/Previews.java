package org.mlplab.dataset.web;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mlplab.dataset.DatasetDescription;
import org.mlplab.dataset.DatasetNotReadyException;
import org.mlplab.dataset.ReadyDatasets;
import org.springframework.stereotype.Component;

/** Preview pictures, each drawn once. */
@Component
class Previews {

    /** Goes up when the same data are drawn differently. */
    private static final int LAYOUT = 1;

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
        byte[] known = drawn.get(dataset.name());
        if (known != null) {
            return known;
        }
        byte[] png = PreviewSheet.draw(datasets.load(dataset.name()));
        drawn.put(dataset.name(), png);
        return png;
    }
}
