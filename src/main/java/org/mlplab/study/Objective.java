package org.mlplab.study;

/** What trials are compared by; always on the validation split, with the parameters that their spec selects. */
public enum Objective {
    VALIDATION_ACCURACY,
    VALIDATION_LOSS;

    /** A score that grows as trials get better. */
    public double score(double validationAccuracy, double validationLoss) {
        return this == VALIDATION_ACCURACY ? validationAccuracy : -validationLoss;
    }

    /** The objective's own value of a score. */
    public double value(double score) {
        return this == VALIDATION_ACCURACY ? score : -score;
    }
}
