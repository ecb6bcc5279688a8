package org.mlplab.database.chunk;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * What is to be stored, in a form that is training's own. It may be larger than the memory has room for twice.
 *
 * @param bytes that {@code writer} writes
 */
public record Payload(long bytes, Writer writer) {

    /** Writes all of it: the same each time it is called, for a fault of the database may make it start anew. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes something of what was stored. */
    @FunctionalInterface
    public interface Reader<T> {

        /**
         * @param in is open within this call only, and need not be read to its end
         * @param bytes that {@code in} has
         */
        T readFrom(InputStream in, long bytes) throws IOException;
    }
}
