package org.mlplab.experiment.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How finely metrics are told. */
enum Resolution {
    EPOCH,
    ITERATION;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
