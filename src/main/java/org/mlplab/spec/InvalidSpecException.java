package org.mlplab.spec;

import java.util.List;

/** A spec cannot be accepted; all that is wrong with it is told at once. */
public class InvalidSpecException extends RuntimeException {

    private final transient List<Violation> violations;

    public InvalidSpecException(List<Violation> violations) {
        super("the spec has %d %s".formatted(violations.size(), violations.size() == 1 ? "error" : "errors"));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
