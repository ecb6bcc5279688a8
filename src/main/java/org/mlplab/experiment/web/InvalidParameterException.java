package org.mlplab.experiment.web;

import org.jspecify.annotations.Nullable;

class InvalidParameterException extends RuntimeException {

    InvalidParameterException(String parameter, @Nullable String value, String rule) {
        super("%s %s, but is %s".formatted(parameter, rule, value));
    }
}
