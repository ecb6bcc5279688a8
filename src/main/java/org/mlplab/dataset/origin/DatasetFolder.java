package org.mlplab.dataset.origin;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A folder that may hold a data set's files, each plain or, with {@code .gz} after its name, compressed.
 *
 * @param checkedBefore whether files are found good before they are put there
 */
record DatasetFolder(Path path, boolean checkedBefore) {

    private static final int PIECE_BYTES = 1 << 18;

    /** Whether every file seems to be there: a cheap look that reads no content. */
    boolean seemsComplete(List<DatasetFile> files) {
        return files.stream().allMatch(this::seemsToHold);
    }

    private boolean seemsToHold(DatasetFile file) {
        try {
            Path plain = path.resolve(file.name());
            return Files.isRegularFile(plain)
                    ? Files.size(plain) == file.bytes()
                    : Files.isRegularFile(compressed(file));
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * A file's content, checked.
     *
     * @throws BrokenFileException if it is missing or is not what it should be
     */
    byte[] read(DatasetFile file) throws IOException {
        Path plain = path.resolve(file.name());
        Path present = Files.isRegularFile(plain) ? plain : compressed(file);
        try (InputStream raw = Files.newInputStream(present);
                InputStream in = present.equals(plain) ? raw : new GZIPInputStream(new BufferedInputStream(raw))) {
            byte[] content = readUpTo(Math.toIntExact(file.bytes()), in);
            if (in.read() >= 0) {
                throw new BrokenFileException("%s has more than its %,d bytes".formatted(file.name(), file.bytes()));
            }
            if (checkedBefore) {
                file.verifyAgain(content);
            } else {
                file.verify(content);
            }
            return content;
        } catch (NoSuchFileException e) {
            throw new BrokenFileException(file.name() + " is missing");
        }
    }

    /** In pieces, as one read of all would go through native memory of that size. */
    private static byte[] readUpTo(int length, InputStream in) throws IOException {
        byte[] content = new byte[length];
        int done = 0;
        while (done < length) {
            int read = in.read(content, done, Math.min(PIECE_BYTES, length - done));
            if (read < 0) {
                return Arrays.copyOf(content, done);
            }
            done += read;
        }
        return content;
    }

    private Path compressed(DatasetFile file) {
        return path.resolve(file.name() + ".gz");
    }
}
