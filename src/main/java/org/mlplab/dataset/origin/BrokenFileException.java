package org.mlplab.dataset.origin;

import java.io.IOException;

/** A file is missing or is not what it should be; the message names the file and the difference. */
public class BrokenFileException extends IOException {

    public BrokenFileException(String message) {
        super(message);
    }
}
