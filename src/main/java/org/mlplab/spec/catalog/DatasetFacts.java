package org.mlplab.spec.catalog;

import org.jspecify.annotations.Nullable;

/**
 * What a spec must know of a data set to be completed and checked, known before a byte of it is downloaded.
 *
 * @param name as in {@code dataset.name}
 * @param shape of one example
 * @param classes number of classes, at least 2
 * @param trainingExamples examples that train and validation splits are cut from
 * @param testExamples examples that the test split is cut from
 * @param defaultSplit what is used where the spec names no sizes
 * @param inputs what the values of an example are
 * @param checksum of this version, SHA-256; null where there is only one version
 */
public record DatasetFacts(
        String name,
        InputShape shape,
        int classes,
        int trainingExamples,
        int testExamples,
        SplitSizes defaultSplit,
        Inputs inputs,
        @Nullable String checksum) {

    /** What the values of an example are. */
    public enum Inputs {
        /** Bytes, 0 to 255: pixels. */
        BYTES,
        /** Numbers in units of their own. */
        NUMBERS
    }

    /** Of bytes, and with only one version. */
    public DatasetFacts(
            String name,
            InputShape shape,
            int classes,
            int trainingExamples,
            int testExamples,
            SplitSizes defaultSplit) {
        this(name, shape, classes, trainingExamples, testExamples, defaultSplit, Inputs.BYTES, null);
    }

    /** Bytes that one value of an example takes. */
    public int bytesPerValue() {
        return inputs == Inputs.BYTES ? 1 : Float.BYTES;
    }
}
