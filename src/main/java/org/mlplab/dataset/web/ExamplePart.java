package org.mlplab.dataset.web;

import java.util.Locale;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;

/** A data set's two sets of examples, as an address has them. */
enum ExamplePart {
    TRAINING,
    TEST;

    Examples of(Dataset dataset) {
        return this == TRAINING ? dataset.training() : dataset.test();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
