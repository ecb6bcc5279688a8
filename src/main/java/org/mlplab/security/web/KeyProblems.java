package org.mlplab.security.web;

import org.mlplab.api.problem.Problems;
import org.mlplab.security.caller.NotOwnerException;
import org.mlplab.security.stored.KeyConflictException;
import org.mlplab.security.stored.KeyNotFoundException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with keys and what their holders may do, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(0)
class KeyProblems {

    @ExceptionHandler
    ProblemDetail notFound(KeyNotFoundException e) {
        return Problems.of(HttpStatus.NOT_FOUND, "No such key", e);
    }

    @ExceptionHandler
    ProblemDetail conflict(KeyConflictException e) {
        return Problems.of(HttpStatus.CONFLICT, "This cannot be done with the key", e);
    }

    @ExceptionHandler
    ProblemDetail notOwner(NotOwnerException e) {
        return Problems.of(HttpStatus.FORBIDDEN, "Forbidden", e);
    }
}
