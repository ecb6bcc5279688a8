package org.mlplab.spec;

/** Which parameters are kept and tested when training has ended. */
public enum Selection {
    LAST_EPOCH,
    /** Those at the end of the epoch with the highest validation accuracy, the earliest of equals. */
    BEST_VALIDATION
}
