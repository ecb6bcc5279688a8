package org.mlplab.dataset.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.mlplab.dataset.origin.DatasetProperties;

/** MNIST. */
final class Mnist {

    private static final IdxFiles FILES = new IdxFiles(
            "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db",
            "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5",
            "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7",
            "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2");

    private Mnist() {}

    static DatasetSource source(DatasetProperties properties) {
        DatasetCard card = new DatasetCard(
                IdxFiles.facts("mnist"),
                "Handwritten digits, grey, 28 × 28 pixels.",
                List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
                "CC BY-SA 3.0",
                "Y. LeCun, C. Cortes and C. J. C. Burges, The MNIST database of handwritten digits",
                URI.create("https://github.com/cvdfoundation/mnist"),
                FILES.checksum());
        return FILES.source(
                card,
                properties,
                Path.of("/usr/share/datasets/mnist"),
                URI.create("https://storage.googleapis.com/cvdf-datasets/mnist/"),
                URI.create("https://ossci-datasets.s3.amazonaws.com/mnist/"));
    }
}
