package org.mlplab.database.chunk;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The pieces of a payload, one after the other. The result set is its owner's to close. */
final class ChunkInputStream extends InputStream {

    private final ResultSet rows;
    private InputStream chunk = InputStream.nullInputStream();
    private boolean ended;

    /** @param rows with the pieces in their first column, in order */
    ChunkInputStream(ResultSet rows) {
        this.rows = rows;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!ended) {
            int read = chunk.read(bytes, offset, length);
            if (read > 0) {
                return read;
            }
            next();
        }
        return -1;
    }

    private void next() throws IOException {
        try {
            chunk.close();
            if (rows.next()) {
                chunk = rows.getBinaryStream(1);
            } else {
                ended = true;
            }
        } catch (SQLException e) {
            throw new IOException("a stored payload cannot be read further", e);
        }
    }
}
