package org.mlplab.dataset;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.mlplab.dataset.origin.DatasetFile;
import org.mlplab.dataset.origin.Progress;
import org.mlplab.spec.DatasetFacts;
import org.mlplab.spec.InputShape;
import org.mlplab.spec.SplitSizes;

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
        try (InputStream resource = Digits.class.getResourceAsStream("digits/" + FILE.name())) {
            if (resource == null) {
                throw new DatasetUnavailableException("The service's jar lacks digits/" + FILE.name());
            }
            byte[] compressed = resource.readAllBytes();
            FILE.verify(compressed);
            Examples all = parse(compressed);
            return new Dataset(
                    card.facts().name(),
                    card.classNames(),
                    all.window(0, TRAINING),
                    all.window(TRAINING, TEST),
                    card.checksum());
        } catch (IOException e) {
            throw new DatasetUnavailableException("The digits in the service's jar are broken: " + e.getMessage(), e);
        }
    }

    private static Examples parse(byte[] compressed) throws IOException {
        byte[] values = new byte[(TRAINING + TEST) * SHAPE.inputs()];
        byte[] labels = new byte[TRAINING + TEST];
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(new ByteArrayInputStream(compressed)), StandardCharsets.US_ASCII))) {
            for (int row = 0; row < labels.length; row++) {
                String[] fields = String.valueOf(lines.readLine()).split(",");
                for (int i = 0; i < SHAPE.inputs(); i++) {
                    values[row * SHAPE.inputs() + i] = stretch(Integer.parseInt(fields[i]));
                }
                labels[row] = Byte.parseByte(fields[SHAPE.inputs()]);
            }
        }
        return new Examples(SHAPE, values, labels);
    }

    private static byte stretch(int value) {
        return (byte) Math.round(value * 255f / DARKEST);
    }
}
