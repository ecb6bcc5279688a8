package org.mlplab.prediction.web;

import org.mlplab.api.problem.Problems;
import org.mlplab.prediction.PredictionsBusyException;
import org.mlplab.prediction.mistake.TestSplitUnreadException;
import org.mlplab.prediction.network.NoTrainedNetworkException;
import org.mlplab.prediction.request.BodyTooLargeException;
import org.mlplab.prediction.request.InvalidExamplesException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
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
        ProblemDetail problem = Problems.of(HttpStatus.CONFLICT, "No trained network", e);
        problem.setProperty("state", e.state());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unreadTestSplit(TestSplitUnreadException e) {
        return Problems.of(HttpStatus.CONFLICT, "The test split was not read", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> busy(PredictionsBusyException e) {
        return Problems.later(HttpStatus.SERVICE_UNAVAILABLE, "Busy", e, e.retryAfterSeconds());
    }

    @ExceptionHandler
    ProblemDetail invalid(InvalidExamplesException e) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid examples", e);
        problem.setProperty("errors", e.violations());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail noPictures(NoPicturesException e) {
        return Problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "No pictures", e);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(BodyTooLargeException e) {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "Too large", e);
    }
}
