package org.mlplab.dataset.upload.draft;

/**
 * How large an uploaded data set may be.
 *
 * @param examples in all
 * @param inputs values of one example
 * @param contentBytes of all values as they are kept: one byte a pixel, four a number
 */
public record UploadLimits(int examples, int inputs, long contentBytes) {

    /** A confusion matrix of more is of no use to anybody. */
    public static final int CLASSES = 1000;
}
