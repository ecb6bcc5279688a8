package org.mlplab.spec.reading;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A request has parameters that cannot be accepted; all that is wrong with them is told at once. */
public class InvalidParameterException extends RuntimeException {

    private final transient List<ParameterViolation> violations;

    public InvalidParameterException(List<ParameterViolation> violations) {
        super(violations.stream()
                .map(each -> each.parameter() + " " + each.rule())
                .collect(Collectors.joining("; ")));
        this.violations = List.copyOf(violations);
    }

    public InvalidParameterException(String parameter, @Nullable String value, String rule) {
        this(List.of(new ParameterViolation(parameter, value, rule)));
    }

    public List<ParameterViolation> violations() {
        return violations;
    }
}
