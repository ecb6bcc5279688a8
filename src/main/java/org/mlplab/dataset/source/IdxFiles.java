package org.mlplab.dataset.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.mlplab.dataset.origin.DatasetFile;
import org.mlplab.dataset.origin.DatasetFiles;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.dataset.origin.FileOrigin;
import org.mlplab.dataset.origin.GzipFilesOrigin;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;

/**
 * The four files of MNIST and of what is shaped like it: 60,000 and 10,000 grey pictures of 28 × 28 pixels. Checksums
 * are those of the uncompressed files, since the same files are found compressed in several ways.
 */
record IdxFiles(String trainImages, String trainLabels, String testImages, String testLabels) {

    private static final InputShape SHAPE = new InputShape(1, 28, 28);
    private static final String TRAIN_IMAGES = "train-images-idx3-ubyte";
    private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
    private static final String TEST_IMAGES = "t10k-images-idx3-ubyte";
    private static final String TEST_LABELS = "t10k-labels-idx1-ubyte";

    static DatasetFacts facts(String name) {
        return new DatasetFacts(name, SHAPE, 10, 60_000, 10_000, new SplitSizes(55_000, 5_000, 10_000));
    }

    String checksum() {
        return DatasetFile.checksum(files());
    }

    /** @param archives folders on the web with the four files compressed, first choice first */
    DatasetSource source(DatasetCard card, DatasetProperties properties, Path folder, URI... archives) {
        String name = card.facts().name();
        List<FileOrigin> origins = properties.archivesOf(name, archives).stream()
                .<FileOrigin>map(uri -> new GzipFilesOrigin(uri, properties))
                .toList();
        return new FiledSource(
                card, files(), DatasetFiles.of(name, files(), properties, origins, folder), IdxFiles::parse);
    }

    private List<DatasetFile> files() {
        return List.of(
                new DatasetFile(TRAIN_IMAGES, 47_040_016, null, trainImages),
                new DatasetFile(TRAIN_LABELS, 60_008, null, trainLabels),
                new DatasetFile(TEST_IMAGES, 7_840_016, null, testImages),
                new DatasetFile(TEST_LABELS, 10_008, null, testLabels));
    }

    private static FiledSource.Parsed parse(DatasetFiles.Content content) throws IOException {
        return new FiledSource.Parsed(
                IdxExamples.read(content, TRAIN_IMAGES, TRAIN_LABELS, SHAPE),
                IdxExamples.read(content, TEST_IMAGES, TEST_LABELS, SHAPE));
    }
}
