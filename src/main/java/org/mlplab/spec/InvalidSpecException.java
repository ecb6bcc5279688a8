package org.mlplab.spec;

import java.util.List;

/** A spec, or another request, cannot be accepted; all that is wrong with it is told at once. */
public class InvalidSpecException extends RuntimeException {

    private final transient List<Violation> violations;

    public InvalidSpecException(List<Violation> violations) {
        this("spec", violations);
    }

    /** @param what is invalid, in words: it has so many errors */
    public InvalidSpecException(String what, List<Violation> violations) {
        super("the %s has %d %s".formatted(what, violations.size(), violations.size() == 1 ? "error" : "errors"));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
