package org.mlplab.dataset.web;

import java.io.IOException;
import org.mlplab.api.problem.Problems;
import org.mlplab.api.problem.UnreceivedBody;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.received.UploadTooLargeException;
import org.mlplab.dataset.upload.store.UploadInUseException;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with uploads, as problem details (RFC 9457). */
@RestControllerAdvice(assignableTypes = {UploadController.class, UploadedDatasetController.class})
@Order(-1)
class UploadProblems {

    @ExceptionHandler
    ProblemDetail invalid(InvalidUploadException e) {
        ProblemDetail problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid upload", e);
        problem.setProperty("errors", e.faults());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail inUse(UploadInUseException e) {
        return Problems.of(HttpStatus.CONFLICT, "Data set in use", e);
    }

    @ExceptionHandler
    ProblemDetail tooLarge(UploadTooLargeException e) {
        return Problems.of(HttpStatus.CONTENT_TOO_LARGE, "Upload too large", e);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreceived(IOException e) {
        return UnreceivedBody.of(e, UnreceivedBody.BROKEN_OFF);
    }
}
