package org.mlplab.dataset.web;

import org.mlplab.dataset.DatasetNotReadyException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What keeps data sets from answering, wherever they are asked for. */
@RestControllerAdvice
@Order(0)
class DatasetProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notReady(DatasetNotReadyException e) {
        return handle(DatasetProblem.of(e));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> handle(DatasetProblem problem) {
        HttpHeaders headers = new HttpHeaders();
        if (problem.retryAfterSeconds() > 0) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(problem.retryAfterSeconds()));
        }
        return ResponseEntity.status(problem.body().getStatus())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem.body());
    }
}
