package org.mlplab.export.file;

import java.io.IOException;
import java.io.OutputStream;

/** A file that is written while it is sent: into bounded memory, however large it is. */
@FunctionalInterface
public interface FileBody {

    /** Leaves the stream open. */
    void writeTo(OutputStream out) throws IOException;
}
