package org.mlplab.dataset.upload.received;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.mlplab.dataset.upload.draft.Faults;
import org.mlplab.dataset.upload.draft.InvalidUploadException;

/**
 * A file that was uploaded.
 *
 * @param name as its sender has it, for messages alone: it is never a path here
 * @param path of its content
 * @param bytes length
 * @param sha256 of its content, hexadecimal
 */
public record ReceivedFile(String name, Path path, long bytes, String sha256) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** The first bytes, at most so many, unpacked where it is a gzip file. */
    public byte[] start(int length, Faults faults) throws IOException {
        try (InputStream in = unpacked(faults)) {
            return in.readNBytes(length);
        }
    }

    public boolean isGzip() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return isGzip(in.readNBytes(2));
        }
    }

    private static boolean isGzip(byte[] start) {
        return start.length == 2 && start[0] == (byte) 0x1F && start[1] == (byte) 0x8B;
    }

    /** The entries of a zip file; one that has no sound directory of them is refused. The caller closes it. */
    public ZipFile zip(Faults faults) throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw broken(e, faults);
        }
    }

    /** Why it is refused: an archive of which not all can be read. */
    public InvalidUploadException broken(Exception cause, Faults faults) {
        return faults.fatal(
                name, "is a broken archive: %s", Objects.requireNonNullElse(cause.getMessage(), "it is cut off"));
    }

    /** Its content, unpacked where it is a gzip file: what it unpacks to is bounded. */
    public InputStream unpacked(Faults faults) throws IOException {
        boolean packed = isGzip();
        InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
        if (!packed) {
            return in;
        }
        try {
            return new Inflation(new GZIPInputStream(in, BUFFER_BYTES), name, bytes, faults);
        } catch (ZipException | EOFException e) {
            in.close();
            throw faults.fatal(name, "is a broken gzip file");
        }
    }
}
