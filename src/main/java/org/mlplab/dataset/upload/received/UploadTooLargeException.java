package org.mlplab.dataset.upload.received;

/** An upload has more bytes than the service takes. */
public final class UploadTooLargeException extends RuntimeException {

    public UploadTooLargeException(long most) {
        super("the upload is larger than the %,d bytes that the service takes (mlplab.uploads.request-size)"
                .formatted(most));
    }
}
