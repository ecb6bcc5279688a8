package org.mlplab.prediction.web;

import org.mlplab.prediction.PredictionsBusyException;
import org.mlplab.prediction.mistake.TestSplitUnreadException;
import org.mlplab.prediction.network.NoTrainedNetworkException;
import org.mlplab.prediction.request.BodyTooLargeException;
import org.mlplab.prediction.request.InvalidExamplesException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why a network was not asked, as problem details (RFC 9457). */
@RestControllerAdvice
@Order(0)
class PredictionProblems {

    @ExceptionHandler
    ProblemDetail noNetwork(NoTrainedNetworkException e) {
        ProblemDetail problem = problem(HttpStatus.CONFLICT, "No trained network", e);
        problem.setProperty("state", e.state());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadTestSplit(TestSplitUnreadException e) {
        return problem(HttpStatus.CONFLICT, "The test split was not read", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(PredictionsBusyException e) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfterSeconds()))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem(HttpStatus.SERVICE_UNAVAILABLE, "Busy", e));
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidExamplesException e) {
        ProblemDetail problem = problem(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid examples", e);
        problem.setProperty("errors", e.violations());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noPictures(NoPicturesException e) {
        return problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "No pictures", e);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLargeException e) {
        return problem(HttpStatus.CONTENT_TOO_LARGE, "Too large", e);
    }

    private static ProblemDetail problem(HttpStatus status, String title, RuntimeException e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setTitle(title);
        return problem;
    }
}
