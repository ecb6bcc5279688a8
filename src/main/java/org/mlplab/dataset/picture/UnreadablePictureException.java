package org.mlplab.dataset.picture;

/** A picture cannot be read; the message says why, to be put after its name: "is truncated …". */
public class UnreadablePictureException extends Exception {

    public UnreadablePictureException(String message) {
        super(message);
    }
}
