package org.mlplab.spec.reading;

import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;
import org.jspecify.annotations.Nullable;

/** The Bean Validation constraints of records, their violations told with JSON pointers. */
final class Constraints {

    // In English wherever the service runs: the rules are part of the HTTP contract.
    private final Validator validator = Validation.byProvider(HibernateValidator.class)
            .configure()
            .defaultLocale(Locale.ENGLISH)
            .buildValidatorFactory()
            .getValidator();

    /** Adds what is wrong with the value of a component of the record at a pointer. */
    void check(Class<?> owner, String component, @Nullable Object value, String at, List<Violation> violations) {
        for (var broken : validator.validateValue(owner, component, value)) {
            violations.add(new Violation(
                    at + pointer(broken.getPropertyPath()), broken.getInvalidValue(), broken.getMessage()));
        }
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else {
                pointer.append('/').append(Violation.pointerToken(node.getName()));
            }
        }
        return pointer.toString();
    }
}
