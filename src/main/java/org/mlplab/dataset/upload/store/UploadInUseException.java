package org.mlplab.dataset.upload.store;

/** Experiments or studies use an uploaded data set, and could not be run again without it. */
public final class UploadInUseException extends RuntimeException {

    UploadInUseException(String name) {
        super(("the data set %s is used: remove the experiments and studies on it first;"
                        + " GET /experiments?dataset=%s lists them")
                .formatted(name, name));
    }
}
