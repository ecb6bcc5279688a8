package org.mlplab.training.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file whose entries are stored as they are: floating-point numbers do not shrink. The same entries, the same bytes. */
final class StoredZip implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Instant time;

    /** @param time of its entries */
    StoredZip(OutputStream out, Instant time) {
        this.zip = new ZipOutputStream(out);
        this.time = time;
        zip.setMethod(ZipOutputStream.STORED);
    }

    /** Writes an entry: the same bytes each time it is called. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** What comes before an entry in the file tells its size and checksum: it is written twice, the first time to nowhere. */
    void put(String name, Content content) throws IOException {
        var sum = new CRC32();
        var size = new CountingOutput();
        var counted = new CheckedOutputStream(size, sum);
        content.writeTo(counted);
        var entry = new ZipEntry(name);
        entry.setTimeLocal(time.atZone(ZoneOffset.UTC).toLocalDateTime());
        entry.setSize(size.written);
        entry.setCompressedSize(size.written);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    void put(String name, byte[] content) throws IOException {
        put(name, out -> out.write(content));
    }

    /** Ends the file and leaves the stream below open. */
    @Override
    public void close() throws IOException {
        zip.finish();
    }

    private static final class CountingOutput extends OutputStream {

        private long written;

        @Override
        public void write(int b) {
            written++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            written += length;
        }
    }
}
