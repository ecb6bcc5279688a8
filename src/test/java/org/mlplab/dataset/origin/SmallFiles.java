package org.mlplab.dataset.origin;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A made-up data set of two files, and ways to break it. */
final class SmallFiles {

    static final byte[] A = "the first file".getBytes(StandardCharsets.UTF_8);
    static final byte[] B = "the second".getBytes(StandardCharsets.UTF_8);
    static final List<DatasetFile> FILES = List.of(file("a.bin", A), file("b.bin", B));

    private SmallFiles() {}

    static DatasetFile file(String name, byte[] content) {
        return new DatasetFile(name, content.length, hex("MD5", content), hex("SHA-256", content));
    }

    static DatasetFiles places(Path cache, FileOrigin... origins) {
        return new DatasetFiles("small", FILES, List.of(), cache, List.of(origins));
    }

    /** Both files' text, with which a whole data set is told from a broken one. */
    static String read(DatasetFiles places) throws IOException, InterruptedException {
        return places.read(
                content -> new String(content.read("a.bin"), StandardCharsets.UTF_8)
                        + "+"
                        + new String(content.read("b.bin"), StandardCharsets.UTF_8),
                new Progress("small"));
    }

    static final String WHOLE = "the first file+the second";

    static DatasetProperties impatient(String npm) {
        Duration brief = Duration.ofMillis(300);
        return new DatasetProperties(null, Map.of(), Map.of(), false, npm, Duration.ofSeconds(2), brief, brief);
    }

    static List<String> namesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] tarGz(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                TarArchiveEntry entry = new TarArchiveEntry(each.getKey());
                entry.setSize(each.getValue().length);
                tar.putArchiveEntry(entry);
                tar.write(each.getValue());
                tar.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    private static String hex(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
