package org.mlplab.execution.estimate;

import org.mlplab.api.problem.Problems;
import org.mlplab.training.trial.TrialRunsBusyException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Too many estimates at once, wherever they are asked for. */
@RestControllerAdvice
@Order(0)
class TrialRunProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(TrialRunsBusyException e) {
        return Problems.later(HttpStatus.SERVICE_UNAVAILABLE, "Busy", e, e.retryAfterSeconds());
    }
}
