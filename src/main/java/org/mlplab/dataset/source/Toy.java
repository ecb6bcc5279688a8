package org.mlplab.dataset.source;

import java.util.List;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.DatasetFile;
import org.mlplab.dataset.origin.Progress;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;

/** Five points like the report's toy problem, and noisy copies of them to validate and to test on. */
final class Toy implements DatasetSource {

    private static final DatasetFile FILE =
            new DatasetFile("toy.csv", 245, null, "574dccb124643f979d5518c939915e1f79654bdb764de760445664ddba965921");
    private static final InputShape SHAPE = new InputShape(1, 1, 4);
    private static final int POINTS = 5;

    @Override
    public DatasetCard card() {
        return new DatasetCard(
                new DatasetFacts("toy", SHAPE, 3, 2 * POINTS, POINTS, new SplitSizes(POINTS, POINTS, POINTS)),
                "Five points of four values to see that training drives the loss to zero; part of the service. "
                        + "Validation and test points are noisy copies of them.",
                List.of("0", "1", "2"),
                "CC0 1.0",
                "Made for this service",
                null,
                DatasetFile.checksum(List.of(FILE)));
    }

    @Override
    public boolean here() {
        return true;
    }

    @Override
    public Dataset load(Progress progress) {
        DatasetCard card = card();
        Examples all = new ShippedCsv("toy", FILE, SHAPE, 255).read();
        return new Dataset(
                name(), card.classNames(), all.window(0, 2 * POINTS), all.window(2 * POINTS, POINTS), card.checksum());
    }
}
