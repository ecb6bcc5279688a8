package org.mlplab.prediction.mistake;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.mlplab.dataset.Dataset;
import org.mlplab.dataset.Examples;
import org.mlplab.dataset.Splits;
import org.mlplab.spec.DatasetSpec;

/** A split that a network was not trained on. */
public enum EvaluatedSplit {
    VALIDATION,
    TEST;

    /** Its examples. */
    public Examples of(Dataset dataset, DatasetSpec spec) {
        Splits splits = dataset.split(spec.splitSizes());
        return this == VALIDATION ? splits.validation() : splits.test();
    }

    /** Name of the data set's own set of examples that it is cut from. */
    public String part() {
        return this == VALIDATION ? "training" : "test";
    }

    /** Index of its first example in that set. */
    public int first(DatasetSpec spec) {
        return this == VALIDATION ? spec.train() : 0;
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
