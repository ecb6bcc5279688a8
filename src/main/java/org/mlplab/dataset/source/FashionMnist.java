package org.mlplab.dataset.source;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.mlplab.dataset.origin.DatasetProperties;

/** Fashion-MNIST; Debian's package {@code dataset-fashion-mnist} is one place to have it from. */
final class FashionMnist {

    private static final IdxFiles FILES = new IdxFiles(
            "c59f468a2f672dc815687fe0f83887768d799fd8a3f3276145d20f83aa44d888",
            "bad3541b69d912435c50bb6ba87bec294ff4f6a2e1246121d8633921760443d9",
            "5b4141f0afbad91edebe8549f8fcffe087ea10ca49f1dbef5c9a5cd8815ce37b",
            "0402a96d92fd2663957122ceb108a494c5af83dab82d92729df917d7dec38c34");

    private FashionMnist() {}

    static DatasetSource source(DatasetProperties properties) {
        DatasetCard card = new DatasetCard(
                IdxFiles.facts("fashion-mnist"),
                "Articles of clothing from a shop's catalogue, grey, 28 × 28 pixels.",
                List.of(
                        "T-shirt/top",
                        "trouser",
                        "pullover",
                        "dress",
                        "coat",
                        "sandal",
                        "shirt",
                        "sneaker",
                        "bag",
                        "ankle boot"),
                "MIT",
                "H. Xiao, K. Rasul and R. Vollgraf, Fashion-MNIST: a Novel Image Dataset for Benchmarking Machine"
                        + " Learning Algorithms, 2017, arXiv:1708.07747 (© Zalando SE)",
                URI.create("https://github.com/zalandoresearch/fashion-mnist"),
                FILES.checksum());
        return FILES.source(
                card,
                properties,
                Path.of("/usr/share/datasets/fashion-mnist"),
                // this kind of address has no HTTPS; the files' SHA-256s make up for it
                URI.create("http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/"));
    }
}
