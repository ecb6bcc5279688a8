package org.mlplab.prediction.request;

import java.util.List;
import org.mlplab.spec.reading.Violation;

/** Examples that cannot be predicted; what is wrong with them, up to {@value #MOST_ERRORS} at once. */
public class InvalidExamplesException extends RuntimeException {

    static final int MOST_ERRORS = 50;

    private final transient List<Violation> violations;

    InvalidExamplesException(List<Violation> violations) {
        super("%d of the values sent cannot be read%s; nothing was predicted"
                .formatted(violations.size(), violations.size() < MOST_ERRORS ? "" : ", or more"));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
