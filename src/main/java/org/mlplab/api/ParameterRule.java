package org.mlplab.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What must hold for a parameter, in words, from its own type and constraints. */
final class ParameterRule {

    private ParameterRule() {}

    /** What a value must be that cannot be read as the parameter's type. */
    static String ofType(HandlerParameter parameter) {
        Class<?> type = parameter.elementType();
        if (type.isEnum()) {
            return "must be one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
        }
        if (type == Boolean.class) {
            return "must be true or false";
        }
        if (!Number.class.isAssignableFrom(type)) {
            return "must be a " + type.getSimpleName();
        }
        String kind = type == Double.class || type == Float.class ? "must be a number" : "must be a whole number";
        String range = range(parameter);
        return range.isEmpty() ? kind : kind + (range.startsWith("from") ? " " : ", ") + range;
    }

    /**
     * What a value must be that does not satisfy a constraint.
     *
     * @param message of the constraint itself
     */
    static String of(Annotation constraint, HandlerParameter parameter, String message) {
        if (constraint instanceof Min || constraint instanceof Max) {
            return "must be " + range(parameter);
        }
        if (constraint instanceof Size size) {
            return size.min() == 0
                    ? "must have at most %d characters".formatted(size.max())
                    : "must have %d to %d characters".formatted(size.min(), size.max());
        }
        return message;
    }

    private static String range(HandlerParameter parameter) {
        Min least = parameter.type().getAnnotation(Min.class);
        Max most = parameter.type().getAnnotation(Max.class);
        if (least != null && most != null) {
            return "from %d to %d".formatted(least.value(), most.value());
        }
        if (least != null) {
            return "at least " + least.value();
        }
        return most == null ? "" : "at most " + most.value();
    }
}
