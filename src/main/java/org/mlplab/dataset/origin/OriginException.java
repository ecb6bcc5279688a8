package org.mlplab.dataset.origin;

import java.io.IOException;

/** An origin cannot deliver; the message alone says why. */
class OriginException extends IOException {

    OriginException(String message) {
        super(message);
    }
}
