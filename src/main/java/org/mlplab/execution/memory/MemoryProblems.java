package org.mlplab.execution.memory;

import org.mlplab.api.problem.Problems;
import org.mlplab.training.memory.NetworkTooLargeException;
import org.mlplab.training.memory.NoMemoryNowException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why there is no memory for a network, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(0)
class MemoryProblems {

    @ExceptionHandler
    ProblemDetail tooLarge(NetworkTooLargeException e) {
        return Problems.of(HttpStatus.CONFLICT, "Not enough memory", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noMemoryNow(NoMemoryNowException e) {
        return Problems.later(HttpStatus.SERVICE_UNAVAILABLE, "Busy", e, e.retryAfterSeconds());
    }
}
