package org.mlplab.dataset.source;

import java.net.URI;
import java.util.List;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.origin.DatasetFile;
import org.mlplab.dataset.origin.Progress;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;

/**
 * The UCI optical digits that are shipped with the service. Their values 0 to 16 become round(v · 255 / 16), so that
 * pixels span 0 to 255 as in every other picture set.
 */
final class Digits implements DatasetSource {

    private static final DatasetFile FILE = new DatasetFile(
            "digits.csv.gz", 57_512, null, "46abec6b12486ad9e51943373abcf22bbea1b5a51a1619b361570d8893f1464a");
    private static final InputShape SHAPE = new InputShape(1, 8, 8);
    private static final int TRAINING = 1497;
    private static final int TEST = 300;
    private static final int DARKEST = 16;

    @Override
    public DatasetCard card() {
        return new DatasetCard(
                new DatasetFacts("digits", SHAPE, 10, TRAINING, TEST, new SplitSizes(1347, 150, 300)),
                "Handwritten digits on 8 × 8 grey pixels; small, and part of the service, so there is nothing to fetch.",
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                "CC BY 4.0",
                "E. Alpaydin and C. Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning"
                        + " Repository, 1998, doi:10.24432/C50P49",
                URI.create("https://doi.org/10.24432/C50P49"),
                DatasetFile.checksum(List.of(FILE)));
    }

    @Override
    public boolean here() {
        return true;
    }

    @Override
    public Dataset load(Progress progress) {
        DatasetCard card = card();
        Examples all = new ShippedCsv("digits", FILE, SHAPE, DARKEST).read();
        return new Dataset(
                name(), card.classNames(), all.window(0, TRAINING), all.window(TRAINING, TEST), card.checksum());
    }
}
