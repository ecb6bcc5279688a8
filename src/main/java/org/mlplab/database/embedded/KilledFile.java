package org.mlplab.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.h2.engine.Constants;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.store.fs.FileUtils;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2's file after its process was killed. H2 itself looks for the last commit from where the file's header points to, and may miss
 * up to twenty that came after it once space of the file has been used again, although they are all there. A search of the whole
 * file finds them.
 */
final class KilledFile {

    private static final Logger log = LoggerFactory.getLogger(KilledFile.class);

    private static final int HEADER_BYTES = 4096;
    private static final String CLOSED = "clean:1";

    private final Path path;

    private KilledFile(Path path) {
        this.path = path;
    }

    /** Empty where the address is not of a file, there is none yet, it was closed, or only H2 can read it as it is encrypted. */
    static Optional<KilledFile> of(String url) {
        String address = url.substring(Constants.START_URL.length());
        String name = address.split(";", 2)[0];
        if (address.toLowerCase(Locale.ROOT).contains(";cipher=") || !name.startsWith("file:")) {
            return Optional.empty();
        }
        Path path = Path.of(FileUtils.toRealPath(name.substring("file:".length()) + Constants.SUFFIX_MV_FILE));
        return Files.isRegularFile(path) && !wasClosed(path) ? Optional.of(new KilledFile(path)) : Optional.empty();
    }

    private static boolean wasClosed(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            return new String(in.readNBytes(HEADER_BYTES), StandardCharsets.ISO_8859_1).contains(CLOSED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the last commit the one that is opened next. What H2 cannot open this way, it may say so itself. */
    void recover() {
        try {
            MVStore store = new MVStore.Builder()
                    .fileName(path.toString())
                    .recoveryMode()
                    .autoCommitDisabled()
                    .autoCompactFillRate(0)
                    .open();
            long version = store.getCurrentVersion();
            store.close();
            log.info("{} was not closed: searched for its last commit, {}", path, version);
        } catch (MVStoreException e) {
            log.debug("{} was not searched", path, e);
        }
    }
}
