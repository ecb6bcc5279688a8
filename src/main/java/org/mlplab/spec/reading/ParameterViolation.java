package org.mlplab.spec.reading;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a request beside its body.
 *
 * @param parameter name of the query parameter, the header or the part of the path
 * @param value as it was sent; null where there was none
 * @param rule what must hold, in words
 */
public record ParameterViolation(String parameter, @Nullable String value, String rule) {}
