package org.mlplab.api.problem;

import org.mlplab.spec.document.UnreadableSpecException;
import org.mlplab.spec.reading.InvalidSpecException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A spec that cannot be accepted, as problem details with a list of everything that is wrong with it. */
@RestControllerAdvice
@Order(0)
class SpecProblems {

    @ExceptionHandler
    ProblemDetail invalid(InvalidSpecException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, e.getMessage() + "; nothing was stored");
        problem.setTitle("Invalid spec");
        problem.setProperty("errors", e.violations());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadable(UnreadableSpecException e) {
        return Problems.of(HttpStatus.CONFLICT, "This version cannot read the experiment's spec", e);
    }
}
