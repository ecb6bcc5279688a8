package org.mlplab.dataset;

/** A data set cannot be had within the time of a request; the message says why and what to do. */
public class DatasetNotReadyException extends RuntimeException {

    /** Why it cannot be had. */
    public enum Cause {
        /** Nobody has asked for its download. */
        NOT_HERE,
        /** On its way: another try makes sense soon. */
        LOADING,
        /** Could not be read. */
        UNAVAILABLE
    }

    private final Cause kind;

    private DatasetNotReadyException(Cause kind, String message) {
        super(message);
        this.kind = kind;
    }

    static DatasetNotReadyException notHere(String name) {
        return new DatasetNotReadyException(
                Cause.NOT_HERE,
                "The data set %s is not here yet. POST /datasets/%s/download fetches it; GET /datasets/%s shows how far it is."
                        .formatted(name, name, name));
    }

    static DatasetNotReadyException loading(String name) {
        return new DatasetNotReadyException(
                Cause.LOADING,
                "The data set %s is being loaded; GET /datasets/%s shows how far it is.".formatted(name, name));
    }

    static DatasetNotReadyException unavailable(DatasetUnavailableException cause) {
        return new DatasetNotReadyException(Cause.UNAVAILABLE, String.valueOf(cause.getMessage()));
    }

    public Cause kind() {
        return kind;
    }
}
