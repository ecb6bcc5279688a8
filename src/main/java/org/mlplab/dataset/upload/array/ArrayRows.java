package org.mlplab.dataset.upload.array;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;
import org.mlplab.dataset.upload.draft.Faults;

/**
 * An array's examples one after the other. In C order they stand so in the file; in Fortran order each is scattered over all of it,
 * which is therefore unpacked and looked up.
 */
final class ArrayRows implements AutoCloseable {

    private final NpyHeader header;
    private final InputStream in;
    private final ByteBuffer row;
    private final @Nullable MappedByteBuffer all;
    private final int[] offsets;
    private final @Nullable Path scratch;
    private int example;

    /** @param in behind the header; closed with this */
    ArrayRows(NpyHeader header, InputStream in, String name, Path folder, Faults faults) throws IOException {
        this.header = header;
        this.in = in;
        this.row = ByteBuffer.allocate(Math.toIntExact(header.each() * header.bytesPerValue()))
                .order(header.order());
        boolean scattered = header.fortran() && header.shape().length > 1;
        this.scratch = scattered ? Files.createTempFile(folder, "array-", ".tmp") : null;
        if (scratch == null) {
            this.all = null;
            this.offsets = new int[0];
            return;
        }
        long bytes = (long) header.examples() * row.capacity();
        if (bytes > Integer.MAX_VALUE) {
            throw faults.fatal(name, "has %,d bytes in Fortran order, and may have 2³¹ − 1: save it in C order", bytes);
        }
        Files.copy(in, scratch, StandardCopyOption.REPLACE_EXISTING);
        if (Files.size(scratch) != bytes) {
            throw faults.fatal(name, "has %,d bytes of values where its shape needs %,d", Files.size(scratch), bytes);
        }
        try (FileChannel channel = FileChannel.open(scratch)) {
            this.all = channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes);
        }
        this.offsets = offsets(header.shape());
    }

    /** Of the values of one example in C order, where they stand in Fortran order, counted in values. */
    private static int[] offsets(int[] shape) {
        int each = 1;
        for (int i = 1; i < shape.length; i++) {
            each *= shape[i];
        }
        int[] offsets = new int[each];
        int[] index = new int[shape.length];
        for (int value = 0; value < each; value++) {
            int stride = shape[0];
            for (int i = 1; i < shape.length; i++) {
                offsets[value] += index[i] * stride;
                stride *= shape[i];
            }
            for (int i = shape.length - 1; i > 0 && ++index[i] == shape[i]; i--) {
                index[i] = 0;
            }
        }
        return offsets;
    }

    /** The next one, in C order, in a buffer that the next call writes over. */
    ByteBuffer next() throws IOException {
        if (all == null) {
            if (in.readNBytes(row.array(), 0, row.capacity()) < row.capacity()) {
                throw new EOFException();
            }
        } else {
            int size = header.bytesPerValue();
            for (int i = 0; i < offsets.length; i++) {
                all.get((example + offsets[i]) * size, row.array(), i * size, size);
            }
        }
        example++;
        return row;
    }

    /** Whether nothing is left. */
    boolean atEnd() throws IOException {
        return in.read() < 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
        if (scratch != null) {
            Files.deleteIfExists(scratch);
        }
    }
}
