package org.mlplab.dataset;

/** What preprocessing takes from the training split, one number an input. */
sealed interface InputStatistics permits InputSums, InputMoments {

    float[] means();

    /** Of the population: divided by N. 1 where the standard deviation is 0. */
    float[] inverseStandardDeviations();
}
