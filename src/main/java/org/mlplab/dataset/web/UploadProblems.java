package org.mlplab.dataset.web;

import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.mlplab.api.problem.Problems;
import org.mlplab.dataset.upload.draft.InvalidUploadException;
import org.mlplab.dataset.upload.received.UploadTooLargeException;
import org.mlplab.dataset.upload.store.UploadInUseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What went wrong with uploads, as problem details (RFC 9457). */
@RestControllerAdvice(assignableTypes = {UploadController.class, UploadedDatasetController.class})
@Order(-1)
class UploadProblems {

    private static final Logger log = LoggerFactory.getLogger(UploadProblems.class);
    private static final String RETRY_AFTER_SECONDS = "60";

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
    void clientGone(ClientAbortException e) {
        log.info("An upload was broken off by its client; nothing was stored");
    }

    /** A disk that is full or broken: the node's fault, and perhaps not another one's. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> disk(IOException e) {
        log.error("An upload could not be kept on this node's disk", e);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.SERVICE_UNAVAILABLE,
                "the upload could not be kept on this node's disk; nothing was stored: " + e.getMessage());
        problem.setTitle("Busy");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }
}
