package org.mlplab.dataset.source;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.mlplab.dataset.origin.CifarSheetsOrigin;
import org.mlplab.dataset.origin.DatasetFile;
import org.mlplab.dataset.origin.DatasetFiles;
import org.mlplab.dataset.origin.DatasetProperties;
import org.mlplab.dataset.origin.FileOrigin;
import org.mlplab.dataset.origin.TarGzOrigin;
import org.mlplab.spec.catalog.DatasetFacts;
import org.mlplab.spec.catalog.InputShape;
import org.mlplab.spec.catalog.SplitSizes;

/** CIFAR-10 in its binary version; the MD5s are the publisher's, in the order in which the files are numbered. */
final class Cifar10 {

    private static final String NAME = "cifar10";
    private static final InputShape SHAPE = new InputShape(3, 32, 32);
    private static final URI ARCHIVE = URI.create("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz");
    private static final List<DatasetFile> TRAINING = List.of(
            file(
                    "data_batch_1.bin",
                    "5dd7e06a14cb22eb9f671a540d1b7c25",
                    "cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5",
                    "73ec3b6c"),
            file(
                    "data_batch_2.bin",
                    "5ea93a67294ea407fff1d09f752e9692",
                    "a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed",
                    "7c6902a5"),
            file(
                    "data_batch_3.bin",
                    "942cd6a4bcdd0dd3c604fbe906cb4421",
                    "bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67",
                    "eef30e0d"),
            file(
                    "data_batch_4.bin",
                    "ae636b3ba5c66a11e91e8cb52e771fcb",
                    "014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48",
                    "35315777"),
            file(
                    "data_batch_5.bin",
                    "53f37980c15c3d472c316c40844f3f0d",
                    "755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add",
                    "1ef95608"));
    private static final DatasetFile TEST = file(
            "test_batch.bin",
            "803d5f7f4d78ea53de84dbe85f74fb6d",
            "8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b",
            "19590d6c");

    private Cifar10() {}

    static DatasetSource source(DatasetProperties properties) {
        List<DatasetFile> files = new ArrayList<>(TRAINING);
        files.add(TEST);
        List<FileOrigin> origins = new ArrayList<>();
        properties.archivesOf(NAME, ARCHIVE).forEach(uri -> origins.add(new TarGzOrigin(uri, properties)));
        origins.add(new CifarSheetsOrigin(properties));
        DatasetCard card = new DatasetCard(
                new DatasetFacts(NAME, SHAPE, 10, 50_000, 10_000, new SplitSizes(49_000, 1_000, 1_000)),
                "Small colour photographs of ten kinds of animals and vehicles, 32 × 32 pixels, 6,000 of each kind.",
                List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"),
                "none stated; its authors ask to be cited",
                "A. Krizhevsky, Learning Multiple Layers of Features from Tiny Images, technical report, 2009",
                URI.create("https://www.cs.toronto.edu/~kriz/cifar.html"),
                DatasetFile.checksum(files));
        return new FiledSource(card, files, DatasetFiles.of(NAME, files, properties, origins), Cifar10::parse);
    }

    private static FiledSource.Parsed parse(DatasetFiles.Content content) throws IOException {
        return new FiledSource.Parsed(
                CifarRecords.read(
                        content, TRAINING.stream().map(DatasetFile::name).toList(), SHAPE, 50_000),
                CifarRecords.read(content, List.of(TEST.name()), SHAPE, 10_000));
    }

    private static DatasetFile file(String name, String md5, String sha256, String crc32c) {
        return new DatasetFile(name, 10_000L * (1 + SHAPE.inputs()), md5, sha256, crc32c);
    }
}
