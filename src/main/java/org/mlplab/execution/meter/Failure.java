package org.mlplab.execution.meter;

/** Why experiments failed, in few classes. */
public enum Failure {
    /** The Java heap or memory outside it was used up. */
    OUT_OF_MEMORY,
    /** Native code could not be loaded or called. */
    NATIVE_CODE,
    /** The process that trained it ended too often before it had stored any progress. */
    LOST_ATTEMPTS,
    /** Anything else that was thrown. */
    ERROR;

    /** What ND4J says where the operating system gives it no memory. */
    private static final String NO_MEMORY = "std::bad_alloc";

    public static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains(NO_MEMORY)) {
                return OUT_OF_MEMORY;
            }
            if (cause instanceof LinkageError) {
                return NATIVE_CODE;
            }
        }
        return ERROR;
    }
}
