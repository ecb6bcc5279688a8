package org.mlplab.dataset;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sums over one window of a data set, kept in its cache folder: after a restart, training need not go through all
 * examples before its first iteration. It holds the window that was summed last; sums of another window, of other data or
 * of another version of this format are ignored and written over.
 *
 * @param folder where it lies, under the name {@value #NAME}
 * @param checksum of the data set, as in {@link Dataset#checksum}
 */
public record SumsFile(Path folder, String checksum) {

    private static final Logger log = LoggerFactory.getLogger(SumsFile.class);
    static final String NAME = "input-sums";
    private static final int MAGIC = 0x4d4c5053;
    private static final int VERSION = 1;

    Optional<InputSums> read(int first, int size, int inputs) {
        try {
            byte[] bytes = Files.readAllBytes(folder.resolve(NAME));
            int end = bytes.length - Integer.BYTES;
            var in = new DataInputStream(new ByteArrayInputStream(bytes));
            if (in.readInt() != MAGIC
                    || in.readInt() != VERSION
                    || !in.readUTF().equals(checksum)
                    || in.readInt() != first
                    || in.readInt() != size
                    || in.readInt() != inputs) {
                return Optional.empty();
            }
            var sums = new InputSums(longs(in, inputs), longs(in, inputs), size);
            return in.readInt() == crc(bytes, end) && in.available() == 0 ? Optional.of(sums) : Optional.empty();
        } catch (IOException e) {
            log.debug("No sums in {}: {}", folder, e.toString());
            return Optional.empty();
        }
    }

    /** Atomically, so that no other process reads half of it. Where that cannot be, the sums are computed next time. */
    void write(int first, InputSums sums) {
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, NAME + "-", ".tmp");
            try {
                Files.write(written, bytes(first, sums));
                Files.move(written, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            log.warn("The sums of preprocessing could not be kept in {}: {}", folder, e.toString());
        }
    }

    private byte[] bytes(int first, InputSums sums) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeUTF(checksum);
        out.writeInt(first);
        out.writeInt(sums.examples());
        out.writeInt(sums.values().length);
        for (long value : sums.values()) {
            out.writeLong(value);
        }
        for (long square : sums.squares()) {
            out.writeLong(square);
        }
        out.writeInt(crc(bytes.toByteArray(), bytes.size()));
        return bytes.toByteArray();
    }

    private static long[] longs(DataInputStream in, int length) throws IOException {
        long[] values = new long[length];
        for (int i = 0; i < length; i++) {
            values[i] = in.readLong();
        }
        return values;
    }

    private static int crc(byte[] bytes, int length) {
        var checksum = new CRC32C();
        checksum.update(bytes, 0, length);
        return (int) checksum.getValue();
    }
}
