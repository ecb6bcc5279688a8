package org.mlplab.spec;

/** What the factors of matrix products are rounded to while a network trains; all else is in single precision. */
public enum Precision {
    /** Not at all: IEEE 754 single precision, 24 bits of significand. */
    FLOAT,
    /** bfloat16, 8 bits of significand and the range of single precision; products are summed in single precision. */
    BFLOAT16
}
