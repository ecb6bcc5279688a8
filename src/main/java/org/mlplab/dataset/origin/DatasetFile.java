package org.mlplab.dataset.origin;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One file of a data set, known before it is downloaded.
 *
 * @param name without a folder
 * @param bytes length
 * @param md5 as its publisher gives it, 32 hexadecimal digits; null where none is given for the file as it is kept
 * @param sha256 64 hexadecimal digits
 * @param crc32c 8 hexadecimal digits (RFC 3720); null where it is not known
 */
public record DatasetFile(
        String name,
        long bytes,
        @Nullable String md5,
        String sha256,
        @Nullable String crc32c) {

    public DatasetFile(String name, long bytes, @Nullable String md5, String sha256) {
        this(name, bytes, md5, sha256, null);
    }

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
        Fingerprint fingerprint = new Fingerprint(this);
        fingerprint.update(content, content.length);
        fingerprint.verify();
    }

    /**
     * Checks content that was found good when it was put where it is read from: by its CRC-32C alone, if that is known.
     * It misses one damage in four billion and takes a
     * sixtieth of the time of MD5 and SHA-256, which were most of loading CIFAR-10. It is no guard against forgery, but whoever
     * can write to the folder can do more than that.
     *
     * @throws BrokenFileException if it is not this file's
     */
    void verifyAgain(byte[] content) throws BrokenFileException {
        if (crc32c == null || content.length != bytes) {
            verify(content);
            return;
        }
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        String actual = HexFormat.of().toHexDigits((int) checksum.getValue());
        if (!crc32c.equals(actual)) {
            throw new BrokenFileException("%s has CRC-32C %s instead of %s".formatted(name, actual, crc32c));
        }
    }
}
