package org.mlplab.dashboard.web;

import org.mlplab.api.problem.Problems;
import org.mlplab.dashboard.feed.FeedUnavailableException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What keeps a stream from being opened, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(0)
class FeedProblems {

    private static final int RETRY_AFTER_SECONDS = 10;

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unavailable(FeedUnavailableException e) {
        return Problems.later(HttpStatus.SERVICE_UNAVAILABLE, "No more event streams", e, RETRY_AFTER_SECONDS);
    }
}
