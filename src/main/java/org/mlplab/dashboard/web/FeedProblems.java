package org.mlplab.dashboard.web;

import org.mlplab.dashboard.feed.FeedUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What keeps a stream from being opened, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(0)
class FeedProblems {

    private static final String RETRY_AFTER_SECONDS = "10";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(FeedUnavailableException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, e.getMessage());
        problem.setTitle("No more event streams");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }
}
