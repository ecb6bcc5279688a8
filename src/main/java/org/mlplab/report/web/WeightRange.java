package org.mlplab.report.web;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Between which weights brightness runs. */
enum WeightRange {
    EPOCH,
    RUN;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
