package org.mlplab.spec.catalog;

/**
 * What a spec must know of a data set to be completed and checked, known before a byte of it is downloaded.
 *
 * @param name as in {@code dataset.name}
 * @param shape of one example
 * @param classes number of classes, at least 2
 * @param trainingExamples examples that train and validation splits are cut from
 * @param testExamples examples that the test split is cut from
 * @param defaultSplit what is used where the spec names no sizes
 */
public record DatasetFacts(
        String name, InputShape shape, int classes, int trainingExamples, int testExamples, SplitSizes defaultSplit) {}
