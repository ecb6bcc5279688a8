package org.mlplab.dataset.upload.store;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.util.Optional;
import org.mlplab.database.chunk.Sha256;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.DatasetUnavailableException;
import org.mlplab.dataset.SumsFile;
import org.mlplab.dataset.origin.BrokenFileException;
import org.mlplab.dataset.origin.Progress;
import org.mlplab.dataset.source.DatasetCard;
import org.mlplab.dataset.source.DatasetSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/** One version of an uploaded data set: from this node's cache or, where it is not or no longer sound, from the database. */
public final class UploadSource implements DatasetSource {

    private static final Logger log = LoggerFactory.getLogger(UploadSource.class);
    private static final int BUFFER_BYTES = 1 << 16;

    private final StoredUpload upload;
    private final UploadStore store;
    private final Path folder;
    private final JsonMapper json;

    /** @param cache folder of all uploads' contents */
    public UploadSource(StoredUpload upload, UploadStore store, Path cache, JsonMapper json) {
        this.upload = upload;
        this.store = store;
        this.folder = cache.resolve(upload.checksum());
        this.json = json;
    }

    @Override
    public DatasetCard card() {
        UploadFacts facts = upload.facts();
        return new DatasetCard(
                upload.datasetFacts(),
                facts.description(),
                facts.header().classNames(),
                facts.licence(),
                "",
                null,
                upload.checksum());
    }

    /** The database has it. */
    @Override
    public boolean here() {
        return true;
    }

    @Override
    public Dataset load(Progress progress) {
        Path file = folder.resolve("content");
        try {
            if (!Files.exists(file)) {
                fetch(file);
            }
            Dataset dataset;
            try {
                dataset = read(file);
            } catch (BrokenFileException e) {
                log.warn("{} is damaged and is fetched again: {}", file, e.getMessage());
                fetch(file);
                dataset = read(file);
            }
            var sums = new SumsFile(folder, upload.checksum());
            return new Dataset(
                    dataset.name(),
                    dataset.classNames(),
                    dataset.training().withSumsIn(sums),
                    dataset.test(),
                    dataset.checksum(),
                    dataset.columns());
        } catch (IOException e) {
            throw new DatasetUnavailableException(
                    "The data set %s could not be read: %s".formatted(upload.name(), e.getMessage()), e);
        }
    }

    private void fetch(Path file) throws IOException {
        Files.createDirectories(folder);
        Path incoming = Files.createTempFile(folder, "content-", ".tmp");
        try {
            Optional<Long> fetched = store.version(upload.name(), upload.checksum())
                    .flatMap(version -> store.read(
                            version.id(),
                            (in, bytes) -> Files.copy(in, incoming, StandardCopyOption.REPLACE_EXISTING)));
            if (fetched.isEmpty()) {
                throw new DatasetUnavailableException("The data set %s with checksum %s has been removed."
                        .formatted(upload.name(), upload.checksum()));
            }
            Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(incoming);
        }
    }

    private Dataset read(Path file) throws IOException {
        var digest = Sha256.digest();
        try (InputStream raw = Files.newInputStream(file);
                var in = new DataInputStream(
                        new BufferedInputStream(new DigestInputStream(raw, digest), BUFFER_BYTES))) {
            Dataset dataset = ContentReader.dataset(in, upload.name(), upload.checksum(), json);
            if (in.read() >= 0) {
                throw new BrokenFileException("it has more than it should");
            }
            if (!Sha256.hexadecimal(digest).equals(upload.checksum())) {
                throw new BrokenFileException("its SHA-256 is another one");
            }
            return dataset;
        } catch (IllegalArgumentException | ArithmeticException | BufferUnderflowException e) {
            throw new BrokenFileException("it cannot be read: " + e.getMessage());
        }
    }
}
