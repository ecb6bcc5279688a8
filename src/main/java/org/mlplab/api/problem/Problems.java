package org.mlplab.api.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Problem details (RFC 9457) of exceptions whose messages are meant for clients. */
public final class Problems {

    private Problems() {}

    public static ProblemDetail of(HttpStatus status, String title, Exception e) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, e.getMessage());
        problem.setTitle(title);
        return problem;
    }

    /** The same request may succeed after so many seconds: says so in {@code Retry-After}. */
    public static ResponseEntity<ProblemDetail> later(
            HttpStatus status, String title, Exception e, long retryAfterSeconds) {
        return later(of(status, title, e), retryAfterSeconds);
    }

    private static ResponseEntity<ProblemDetail> later(ProblemDetail problem, long retryAfterSeconds) {
        return ResponseEntity.status(problem.getStatus())
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfterSeconds))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The service cannot answer now, and says why in words of its own. */
    static ResponseEntity<ProblemDetail> busy(String detail, long retryAfterSeconds) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, detail);
        problem.setTitle("Busy");
        return later(problem, retryAfterSeconds);
    }
}
