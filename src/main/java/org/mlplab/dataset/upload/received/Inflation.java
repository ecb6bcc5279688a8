package org.mlplab.dataset.upload.received;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;
import org.mlplab.dataset.upload.draft.Faults;

/** What a packed file unpacks to, until that is out of all proportion; broken ones are told as such. */
public final class Inflation extends FilterInputStream {

    /** Of unpacked to packed bytes. Real data reach 20; zeros, 1,000. */
    public static final int MOST = 200;

    /** Below it no ratio is looked at: small files of little content are packed well. */
    private static final long HARMLESS_BYTES = 64L << 20;

    private final String name;
    private final long packedBytes;
    private final Faults faults;
    private long read;

    public Inflation(InputStream in, String name, long packedBytes, Faults faults) {
        super(in);
        this.name = name;
        this.packedBytes = packedBytes;
        this.faults = faults;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count;
        try {
            count = super.read(bytes, offset, length);
        } catch (ZipException | EOFException e) {
            throw faults.fatal(name, "is broken: it cannot be unpacked to its end");
        }
        read += Math.max(count, 0);
        if (read > HARMLESS_BYTES && read / MOST > packedBytes) {
            throw faults.fatal(
                    name, "unpacks to more than %d times its %,d bytes, which no real data do", MOST, packedBytes);
        }
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        return Math.max(0, read(new byte[(int) Math.min(count, 8192)]));
    }
}
