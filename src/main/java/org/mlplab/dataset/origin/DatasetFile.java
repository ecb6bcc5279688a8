package org.mlplab.dataset.origin;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a data set, known before it is had.
 *
 * @param name without a folder
 * @param bytes length
 * @param md5 as its publisher gives it, 32 hexadecimal digits; null where none is given for the file as it is kept
 * @param sha256 64 hexadecimal digits
 */
public record DatasetFile(String name, long bytes, @Nullable String md5, String sha256) {

    /**
     * One checksum for all files: the SHA-256 of what {@code sha256sum} prints for them in this order, so that
     * {@code sha256sum FILES | sha256sum} gives it too.
     */
    public static String checksum(List<DatasetFile> files) {
        StringBuilder listing = new StringBuilder();
        for (DatasetFile file : files) {
            listing.append(file.sha256).append("  ").append(file.name).append('\n');
        }
        return Fingerprint.sha256(listing.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Checks content that was read whole.
     *
     * @throws BrokenFileException if it is not this file's
     */
    public void verify(byte[] content) throws BrokenFileException {
        Fingerprint fingerprint = new Fingerprint();
        fingerprint.update(content, content.length);
        fingerprint.verify(this);
    }
}
