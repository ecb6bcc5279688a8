package org.mlplab.dataset.upload.binary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.mlplab.dataset.upload.draft.Draft;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.Part;
import org.mlplab.dataset.upload.received.FileParts;
import org.mlplab.dataset.upload.received.ReceivedFile;
import org.mlplab.spec.catalog.DatasetFacts.Inputs;
import org.mlplab.spec.catalog.InputShape;

/**
 * CIFAR's binary layout: records of a label's byte and 3,072 bytes of a picture, plane after plane. A tar archive of such files, or
 * the files themselves; whichever has test in its name is to test on.
 */
public final class CifarReader {

    private static final InputShape SHAPE = new InputShape(3, 32, 32);
    private static final int RECORD = 1 + 3 * 32 * 32;
    private static final int MOST_ENTRIES = 1000;
    private static final int TAR_MAGIC_AT = 257;
    private static final int LONGEST_NAMES = 100_000;
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final Draft draft;
    private final Faults faults;

    /** @param folder for temporary files */
    public CifarReader(Path folder, Draft draft, Faults faults) {
        this.folder = folder;
        this.draft = draft;
        this.faults = faults;
    }

    /** @param start the first 512 bytes */
    public static boolean isTar(byte[] start) {
        return start.length >= TAR_MAGIC_AT + 5
                && new String(start, TAR_MAGIC_AT, 5, StandardCharsets.ISO_8859_1).equals("ustar");
    }

    public void read(List<ReceivedFile> files) throws IOException {
        draft.begin(SHAPE, Inputs.BYTES);
        List<ReceivedFile> inOrder =
                files.stream().sorted(Comparator.comparing(ReceivedFile::name)).toList();
        for (ReceivedFile file : inOrder) {
            try (InputStream in = file.unpacked(faults)) {
                if (isTar(file.start(512, faults))) {
                    archive(file, in);
                } else if (isNames(file.name())) {
                    names(in);
                } else {
                    records(file.name(), in, files.size() == 1 ? Part.OPEN : part(file.name()));
                }
            }
        }
    }

    /** Its files come in any order: they are unpacked and read in the order of their names. */
    private void archive(ReceivedFile file, InputStream in) throws IOException {
        int entries = 0;
        Map<String, Path> unpacked = new TreeMap<>();
        try (var tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (++entries > MOST_ENTRIES) {
                    throw faults.fatal(file.name(), "has more than %,d entries", MOST_ENTRIES);
                }
                String name = entry.getName();
                if (entry.isSymbolicLink() || entry.isLink()) {
                    throw faults.fatal(file.name(), "has a link, %s, which is not followed", name);
                }
                if (entry.isFile() && isNames(name)) {
                    names(tar);
                } else if (entry.isFile() && name.endsWith(".bin")) {
                    unpacked.put(name, unpacked(file.name(), tar));
                }
            }
        } catch (IllegalArgumentException e) {
            throw faults.fatal(file.name(), "is a broken tar archive");
        }
        if (unpacked.isEmpty()) {
            throw faults.fatal(file.name(), "has no file whose name ends with .bin");
        }
        for (Map.Entry<String, Path> each : unpacked.entrySet()) {
            String name = each.getKey();
            try (InputStream records = new BufferedInputStream(Files.newInputStream(each.getValue()), BUFFER_BYTES)) {
                records(file.name() + "/" + name, records, part(name.substring(name.lastIndexOf('/') + 1)));
            }
            Files.delete(each.getValue());
        }
    }

    private Path unpacked(String archive, InputStream in) throws IOException {
        Path path = Files.createTempFile(folder, "records-", ".bin");
        long left = draft.limits().contentBytes() * RECORD / (RECORD - 1);
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                left -= n;
                if (left < 0) {
                    throw faults.fatal(
                            archive,
                            "has more than the %,d bytes that a data set may have",
                            draft.limits().contentBytes());
                }
                out.write(buffer, 0, n);
            }
        }
        return path;
    }

    private static Part part(String name) {
        return FileParts.named(name).orElse(Part.TRAIN);
    }

    private static boolean isNames(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith(".meta.txt");
    }

    private void names(InputStream in) throws IOException {
        String text = new String(in.readNBytes(LONGEST_NAMES), StandardCharsets.UTF_8);
        draft.classNames(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private void records(String name, InputStream in, Part part) throws IOException {
        byte[] record = new byte[RECORD];
        long read = 0;
        for (int length = in.readNBytes(record, 0, RECORD); length > 0; length = in.readNBytes(record, 0, RECORD)) {
            read += length;
            if (length < RECORD) {
                throw faults.fatal(
                        name, "has %,d bytes, which are no whole number of records of %,d bytes", read, RECORD);
            }
            draft.add(record, 1, String.valueOf(record[0] & 0xFF), part);
        }
    }
}
