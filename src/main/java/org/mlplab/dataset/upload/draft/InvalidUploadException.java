package org.mlplab.dataset.upload.draft;

import java.util.List;

/** Uploaded files that no data set can be made of. */
public final class InvalidUploadException extends RuntimeException {

    private final transient List<UploadFault> faults;

    InvalidUploadException(List<UploadFault> faults, boolean more) {
        super(message(faults, more));
        this.faults = List.copyOf(faults);
    }

    private static String message(List<UploadFault> faults, boolean more) {
        String first = faults.get(0).inWords();
        return more
                ? "the upload has %d errors or more, of which these are the first; nothing was stored: %s"
                        .formatted(faults.size(), first)
                : faults.size() == 1
                        ? first + "; nothing was stored"
                        : "the upload has %d errors; nothing was stored: %s".formatted(faults.size(), first);
    }

    public List<UploadFault> faults() {
        return faults;
    }
}
