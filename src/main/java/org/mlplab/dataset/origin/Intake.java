package org.mlplab.dataset.origin;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Takes a data set's files in: each is written beside its place and checked as it is written; all are put in their
 * places only after the last one was found good. Whatever was not is removed on {@link #close}.
 */
public final class Intake implements AutoCloseable {

    static final String PREFIX = ".incoming-";
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final Path staging;
    private final Map<String, DatasetFile> missing = new LinkedHashMap<>();
    private final List<Path> good = new ArrayList<>();

    Intake(Path folder, List<DatasetFile> files) throws IOException {
        this.folder = folder;
        this.staging = Files.createTempDirectory(folder, PREFIX);
        files.forEach(file -> missing.put(file.name(), file));
    }

    /** Files not yet received. */
    public List<DatasetFile> missing() {
        return List.copyOf(missing.values());
    }

    public boolean wants(String name) {
        return missing.containsKey(name);
    }

    /** A folder for an origin's own temporary files, removed on {@link #close}. */
    public Path scratch() throws IOException {
        return Files.createDirectories(staging.resolve("scratch"));
    }

    /**
     * Writes and checks one file.
     *
     * @throws BrokenFileException if the content is not the file's
     */
    public void receive(String name, InputStream content) throws IOException {
        DatasetFile file = missing.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name + " is not wanted");
        }
        Path path = staging.resolve(name);
        Fingerprint fingerprint = new Fingerprint(file);
        try (OutputStream out = Files.newOutputStream(path)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                fingerprint.update(buffer, n);
                if (fingerprint.bytes() > file.bytes()) {
                    throw new BrokenFileException(
                            "%s has more than its %,d bytes".formatted(file.name(), file.bytes()));
                }
                out.write(buffer, 0, n);
            }
        }
        fingerprint.verify();
        missing.remove(name);
        good.add(path);
    }

    void publish() throws IOException {
        if (!missing.isEmpty()) {
            throw new BrokenFileException("it lacks " + String.join(", ", missing.keySet()));
        }
        for (Path path : good) {
            Path target = folder.resolve(path.getFileName());
            try {
                Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(staging);
    }
}
