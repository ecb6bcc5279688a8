package org.mlplab.spec.reading;

import java.util.List;

/** A spec, or another request, cannot be accepted; all that is wrong with it is told at once. */
public class InvalidSpecException extends RuntimeException {

    private final transient List<Violation> violations;

    public InvalidSpecException(List<Violation> violations) {
        this("spec", violations);
    }

    /** @param what is invalid, in words: it has so many errors */
    public InvalidSpecException(String what, List<Violation> violations) {
        super("the %s has %s".formatted(what, Count.of(violations.size(), "error")));
        this.violations = List.copyOf(violations);
    }

    public List<Violation> violations() {
        return violations;
    }
}
