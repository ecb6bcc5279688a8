package org.mlplab.spec;

/** What is done to every input before the network sees it; statistics come from the training split alone. */
public enum Preprocessing {
    /** Raw values, 0 to 255 for pictures. */
    NONE,
    /** Raw values less the training split's mean picture. */
    SUBTRACT_MEAN_IMAGE,
    /** 0 to 255 mapped linearly to −1 to 1. */
    SCALE_MINUS_ONE_TO_ONE,
    /** Each input less its mean, divided by its standard deviation over the training split. */
    STANDARDIZE
}
